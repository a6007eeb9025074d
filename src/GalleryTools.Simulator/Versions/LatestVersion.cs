using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Replication;

namespace GalleryTools.Simulator.Versions;

/// <summary>
/// What <c>latest</c> means in a region: the highest number of those that have succeeded, are there and are not excluded. The end-of-life
/// date excludes nothing: Microsoft's article calls it informational, and machines can be made from a version past it.
/// </summary>
internal static class LatestVersion
{
    public static JsonObject? In(IEnumerable<JsonObject> versions, string region)
    {
        var place = RegionTable.Normalize(region);
        return versions.Where(version => Counts(version, place)).MaxBy(version => Number(version.TextAt("name")));
    }

    private static bool Counts(JsonObject version, string place) =>
        version.TextAt("properties.provisioningState") == "Succeeded"
        && version.FlagAt("properties.publishingProfile.excludeFromLatest") is not true
        && TargetRegions.Of(version).Any(region =>
            RegionTable.Normalize(region.TextAt("name") ?? "") == place && region.FlagAt("excludeFromLatest") is not true);

    private static Version? Number(string? name) => Version.TryParse(name, out var number) ? number : null;
}
