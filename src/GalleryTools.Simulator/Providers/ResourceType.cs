using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Providers;

/// <summary>A type that the service knows.</summary>
/// <param name="Type">Without the namespace.</param>
/// <param name="GallerySince">The first gallery API version that has it, or null for a type outside galleries.</param>
/// <param name="Untracked">True for a type whose resources have no location.</param>
internal sealed record ResourceType(string Namespace, string Type, string? GallerySince = null, bool Untracked = false)
{
    private static readonly string[] GalleryVersions = EmbeddedData.Texts("Providers.gallery-api-versions.json");
    private static readonly string[] ComputeVersions = EmbeddedData.Texts("Providers.compute-api-versions.json");

    public static IReadOnlyList<ResourceType> All { get; } = EmbeddedData.Rows("Providers.resource-types.json").Select(Read).ToArray();

    public string FullName => $"{Namespace}/{Type}";

    /// <summary>Newest first, as ARM lists them.</summary>
    public IEnumerable<string> ApiVersions => GallerySince is null
        ? Enumerable.Reverse(ComputeVersions)
        : GalleryVersions.Where(version => string.CompareOrdinal(version, GallerySince) >= 0).Reverse();

    public static ResourceType? Find(string fullName) =>
        All.FirstOrDefault(type => string.Equals(type.FullName, fullName, StringComparison.OrdinalIgnoreCase));

    private static ResourceType Read(JsonFields row) =>
        new(row.Text("namespace"), row.Text("type"), row.OptionalText("gallerySince"), row.Flag("untracked"));
}
