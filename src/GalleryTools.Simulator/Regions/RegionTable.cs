using GalleryTools.Simulator.Data;

namespace GalleryTools.Simulator.Regions;

/// <summary>
/// Region names both ways. The service answers <c>targetRegions[].name</c> as <c>East US 2</c> and
/// <c>replicationStatus.summary[].region</c> and <c>location</c> as <c>eastus2</c>, whatever was sent.
/// </summary>
internal static class RegionTable
{
    private static readonly Dictionary<string, Region> ByName =
        EmbeddedData.Rows("Regions.regions.json").Select(Region.Read).ToDictionary(region => region.Name, StringComparer.Ordinal);

    /// <summary>Lower case, without blanks: how two names of one region become equal.</summary>
    public static string Normalize(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>The display name, or the name as given for a region that the table doesn't have.</summary>
    public static string DisplayName(string name) => Find(name)?.DisplayName ?? name;

    public static Region? Find(string name) => ByName.GetValueOrDefault(Normalize(name));
}
