using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Resources;

/// <summary>A PUT, or a PATCH whose body has been merged into what is there: from here on the two are the same.</summary>
internal sealed class Write(Call call, JsonObject body, StoredResource? stored)
{
    public Call Call { get; } = call;

    public ServiceState State => Call.State;

    public ArmPath Id { get; } = stored?.Id ?? call.Path;

    public bool IsPatch => Call.Request.Method == "PATCH";

    public JsonObject Body { get; } = body;

    /// <summary>The body's properties; empty when there are none.</summary>
    public JsonObject Properties => Body["properties"] as JsonObject ?? [];

    /// <summary>A copy of the resource as it stands, or null for a new one.</summary>
    public JsonObject? Existing { get; } = stored?.Read();

    public string? Location => Body.TextAt("location") ?? Existing.TextAt("location");

    /// <summary>The gallery, definition or other parent, as stored.</summary>
    public JsonObject? Parent => State.Resources.Find(Id.Parent.Key)?.Read();

    public static Write From(Call call, StoredResource? stored)
    {
        var body = call.Request.ReadBody();
        if (call.Request.Method == "PATCH" && stored is not null)
            body = Merge(stored.Read(), body);
        return new Write(call, body, stored);
    }

    // Objects are merged, everything else is replaced; tags are replaced as a whole.
    private static JsonObject Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (name != "tags" && value is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else
                target[name] = value?.DeepClone();
        }
        return target;
    }
}
