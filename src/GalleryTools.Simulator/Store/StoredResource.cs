using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Store;

/// <summary>
/// A resource, kept as bytes: a hundred thousand versions fit, and whoever reads one gets a copy of its own.
/// </summary>
internal sealed class StoredResource
{
    private readonly string _id;
    private readonly byte[] _json;

    public StoredResource(JsonObject json)
    {
        _id = (string)json["id"]!;
        Key = ArmPath.Parse(_id).Key;
        _json = JsonText.Bytes(json);
        var location = json.TextAt("location");
        // The table's own text, of which there is one.
        Region = location is null ? null : RegionTable.Find(location)?.Name ?? RegionTable.Normalize(location);
    }

    /// <summary>In the casing of its creation. Taken apart on demand: a path weighs more than the resource.</summary>
    public ArmPath Id => ArmPath.Parse(_id);

    public string Key { get; }

    /// <summary>As in <c>eastus2</c>, or null for a resource without a location.</summary>
    public string? Region { get; }

    public JsonObject Read() => JsonNode.Parse(_json)!.AsObject();
}
