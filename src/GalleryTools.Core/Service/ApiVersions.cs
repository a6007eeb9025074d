using System.Text.Json;

namespace GalleryTools.Core.Service;

/// <summary>
/// The API version to use for each resource type: the newest that both this module and the cloud know. Sovereign clouds get versions
/// later, and an unknown version is refused (InvalidApiVersionParameter).
/// </summary>
internal sealed class ApiVersions
{
    public const string Resources = "2022-09-01";
    public const string Subscriptions = "2022-12-01";

    /// <summary>Newest first. Gallery versions end in -03 since 2022 (data/traffic.md section 8; CHANGELOG of Azure.ResourceManager.Compute 1.19).</summary>
    private static readonly string[] KnownGalleryVersions =
    [
        "2026-03-03", "2025-12-03", "2025-03-03", "2024-03-03", "2023-07-03", "2022-08-03", "2022-03-03",
    ];

    /// <summary>What to use where the cloud does not say what it has: the newest whose specification is published in full.</summary>
    public static ApiVersions Unknown { get; } = new("2024-03-03", []);

    private ApiVersions(string gallery, IReadOnlyList<string> galleryTypes)
    {
        Gallery = gallery;
        GalleryChildTypes = galleryTypes;
    }

    public string Gallery { get; }

    /// <summary>Every type beneath Microsoft.Compute/galleries that the cloud has, such as <c>galleries/images/versions</c>; empty when not known.</summary>
    public IReadOnlyList<string> GalleryChildTypes { get; }

    /// <summary>Reads the metadata of the provider Microsoft.Compute, as GET /subscriptions/{id}/providers/Microsoft.Compute returns it.</summary>
    public static ApiVersions FromProvider(JsonElement provider)
    {
        var types = provider.Member("resourceTypes").Items()
            .Where(type => (type.Text("resourceType") ?? string.Empty).StartsWith("galleries", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var offered = types
            .Where(type => string.Equals(type.Text("resourceType"), "galleries", StringComparison.OrdinalIgnoreCase))
            .SelectMany(type => type.Member("apiVersions").Items())
            .Select(version => version.GetString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var children = types.Select(type => type.Text("resourceType")!).Where(name => name.Contains('/', StringComparison.Ordinal));
        return new(KnownGalleryVersions.FirstOrDefault(offered.Contains) ?? Unknown.Gallery, children.ToArray());
    }

    /// <summary>The collections that a resource of the galleries' type can hold, such as <c>images</c> and <c>applications</c>.</summary>
    public IEnumerable<string> CollectionsBelow(ResourceId parent)
    {
        var prefix = parent.Type[(parent.Type.IndexOf('/', StringComparison.Ordinal) + 1)..] + "/";
        return GalleryChildTypes
            .Where(type => type.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(type => type[prefix.Length..])
            .Where(rest => !rest.Contains('/', StringComparison.Ordinal));
    }

    public string For(ResourceId id) => id.Type switch
    {
        var type when type.StartsWith("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) => Gallery,
        var type when type.Equals("Microsoft.Resources/subscriptions", StringComparison.OrdinalIgnoreCase) => Subscriptions,
        var type when type.Equals("Microsoft.Compute/virtualMachines", StringComparison.OrdinalIgnoreCase) => "2023-07-01",
        var type when type.Equals("Microsoft.Compute/images", StringComparison.OrdinalIgnoreCase) => "2023-07-01",
        var type when type.Equals("Microsoft.Compute/disks", StringComparison.OrdinalIgnoreCase) => "2023-04-02",
        var type when type.Equals("Microsoft.Compute/snapshots", StringComparison.OrdinalIgnoreCase) => "2023-04-02",
        _ => Resources,
    };
}
