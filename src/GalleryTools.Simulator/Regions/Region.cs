using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Regions;

/// <summary>An Azure public region.</summary>
/// <param name="Name">As in <c>eastus2</c>.</param>
/// <param name="DisplayName">As in <c>East US 2</c>.</param>
/// <param name="GeographyGroup">As in <c>Asia Pacific</c>.</param>
/// <param name="HasZoneRedundantStorage">As Microsoft's list of such regions says; null for regions that are newer than the list.</param>
internal sealed record Region(string Name, string DisplayName, string GeographyGroup, bool? HasZoneRedundantStorage = null)
{
    public string RegionalDisplayName => $"({GeographyGroup}) {DisplayName}";

    public static Region Read(JsonFields row) => new(row.Text("name"), row.Text("displayName"), row.Text("geographyGroup"), row.OptionalFlag("zoneRedundantStorage"));
}
