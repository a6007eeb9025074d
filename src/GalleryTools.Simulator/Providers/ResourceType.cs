using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Providers;

/// <summary>A type that the service knows.</summary>
/// <param name="Type">Without the namespace.</param>
/// <param name="GallerySince">The first gallery API version that has it, or null for a type outside galleries.</param>
/// <param name="Versions">The row of api-versions.json that a type outside galleries follows, or null for a type of which nothing is known.</param>
/// <param name="Untracked">True for a type whose resources have no location.</param>
internal sealed record ResourceType(string Namespace, string Type, string? GallerySince = null, string? Versions = null, bool Untracked = false)
{
    private static readonly string[] GalleryVersions = EmbeddedData.Texts("Providers.gallery-api-versions.json");

    public static IReadOnlyList<ResourceType> All { get; } = EmbeddedData.Rows("Providers.resource-types.json").Select(Read).ToArray();

    public string FullName => $"{Namespace}/{Type}";

    /// <summary>Newest first, as ARM lists them.</summary>
    public IEnumerable<string> ApiVersions => GallerySince is null
        ? Versions is null ? [] : KnownVersions.Of(Versions).All
        : GalleryVersions.Where(version => string.CompareOrdinal(version, GallerySince) >= 0).Reverse();

    /// <summary>Gallery types know their versions one by one; of the others those in between count as known, and of a snapshot's own types all.</summary>
    public bool Has(string apiVersion) => GallerySince is null
        ? Versions is null || KnownVersions.Of(Versions).Cover(apiVersion)
        : ApiVersions.Contains(apiVersion, StringComparer.OrdinalIgnoreCase);

    public static ResourceType? Find(string fullName) =>
        All.FirstOrDefault(type => string.Equals(type.FullName, fullName, StringComparison.OrdinalIgnoreCase));

    private static ResourceType Read(JsonFields row) =>
        new(row.Text("namespace"), row.Text("type"), row.OptionalText("gallerySince"),
            row.OptionalText("gallerySince") is null ? row.OptionalText("versions") ?? "Compute" : null, row.Flag("untracked"));
}
