using System.Text.Json;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>One region of a version that is being created or updated, as the service reported it.</summary>
/// <param name="Progress">0 to 100.</param>
/// <param name="Details">Why it failed; empty where the service didn't say.</param>
internal sealed record InFlightRegion(string Region, string State, int Progress, string Details)
{
    /// <summary>Target regions that the status doesn't mention yet are waiting.</summary>
    public static IEnumerable<InFlightRegion> Of(JsonElement version)
    {
        var properties = version.Member("properties");
        var told = properties.Member("replicationStatus").Member("summary").Items()
            .Select(row => new InFlightRegion(RegionName.Normalize(row.Text("region")), row.Text("state") ?? "Unknown", row.Number("progress") ?? 0, row.Text("details") ?? string.Empty));
        var waiting = properties.Member("publishingProfile").Member("targetRegions").Items()
            .Select(region => new InFlightRegion(RegionName.Normalize(region.Text("name")), "Unknown", 0, string.Empty));
        return told.Concat(waiting).Where(region => region.Region.Length > 0).DistinctBy(region => region.Region);
    }
}
