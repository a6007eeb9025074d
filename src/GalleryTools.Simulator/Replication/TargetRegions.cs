using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Replication;

/// <summary>The regions of whatever is replicated: <c>publishingProfile.targetRegions</c>, or <c>targetLocations</c> of an access control profile.</summary>
internal static class TargetRegions
{
    private static readonly string[] Paths = ["publishingProfile.targetRegions", "targetLocations"];

    public static IEnumerable<JsonObject> Of(JsonObject? resource) => In(resource.ObjectAt("properties"));

    /// <summary>The regions that a write asks for; without any it is the resource's own, and for a new one its location.</summary>
    public static IEnumerable<JsonObject> Requested(Write write)
    {
        var sent = In(write.Properties);
        if (sent.Length == 0)
            sent = In(write.Existing.ObjectAt("properties"));
        return sent.Length > 0 ? sent : [new JsonObject { ["name"] = write.Location }];
    }

    private static JsonObject[] In(JsonObject? properties) =>
        Paths.Select(path => properties.ObjectsAt(path).ToArray()).FirstOrDefault(regions => regions.Length > 0) ?? [];
}
