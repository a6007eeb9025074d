using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Store;

/// <summary>
/// A resource, kept as bytes: a hundred thousand versions fit, and whoever reads one gets a copy of its own.
/// </summary>
internal sealed class StoredResource
{
    private readonly byte[] _json;

    public StoredResource(JsonObject json)
    {
        Id = ArmPath.Parse((string)json["id"]!);
        _json = JsonSerializer.SerializeToUtf8Bytes(json);
    }

    /// <summary>In the casing of its creation.</summary>
    public ArmPath Id { get; }

    public string Key => Id.Key;

    public JsonObject Read() => JsonNode.Parse(_json)!.AsObject();
}
