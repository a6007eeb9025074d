using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Replication;

namespace GalleryTools.Simulator.Deployments;

/// <summary>
/// Which version "latest" means in a region: the highest number of those that count and are there. An end-of-life date that has passed excludes
/// nothing: Microsoft's article calls the date informational, and machines can be made from a version past it.
/// </summary>
internal static class LatestVersion
{
    public static JsonObject? In(IEnumerable<JsonObject> versions, string region, ServiceState state) => versions
        .Where(version => !IsExcluded(version, region) && IsReady(version, region, state))
        .OrderByDescending(version => Number(version.TextAt("name") ?? ""), Comparer<Version>.Default)
        .FirstOrDefault();

    /// <summary>A version that is being updated goes on serving the regions that it has.</summary>
    public static bool IsReady(JsonObject version, string region, ServiceState state) =>
        version.TextAt("properties.provisioningState") is not ("Creating" or "Deleting" or "Failed")
        && ReplicationStatus.Current(state, version).ObjectsAt("summary")
            .Any(row => row.TextAt("state") == "Completed" && RegionTable.Normalize(row.TextAt("region") ?? "") == region);

    private static bool IsExcluded(JsonObject version, string region)
    {
        var profile = version.ObjectAt("properties.publishingProfile");
        return profile.FlagAt("excludeFromLatest") == true
            || profile.ObjectsAt("targetRegions").Any(target =>
                RegionTable.Normalize(target.TextAt("name") ?? "") == region && target.FlagAt("excludeFromLatest") == true);
    }

    private static Version Number(string name) => Version.TryParse(name, out var number) ? number : new Version(0, 0);
}
