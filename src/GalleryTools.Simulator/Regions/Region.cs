using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Regions;

/// <summary>An Azure public region.</summary>
/// <param name="Name">As in <c>eastus2</c>.</param>
/// <param name="DisplayName">As in <c>East US 2</c>.</param>
/// <param name="GeographyGroup">As in <c>Asia Pacific</c>.</param>
internal sealed record Region(string Name, string DisplayName, string GeographyGroup)
{
    public string RegionalDisplayName => $"({GeographyGroup}) {DisplayName}";

    public static Region Read(JsonFields row) => new(row.Text("name"), row.Text("displayName"), row.Text("geographyGroup"));
}
