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
    public const string Locks = "2020-05-01";

    /// <summary>Newest first. Gallery versions end in -03 since 2022 (data/traffic.md section 8; CHANGELOG of Azure.ResourceManager.Compute 1.19).</summary>
    private static readonly string[] KnownGalleryVersions =
    [
        "2026-03-03", "2025-12-03", "2025-03-03", "2024-03-03", "2023-07-03", "2022-08-03", "2022-03-03",
    ];

    /// <summary>Newest first; the last one is for a cloud that doesn't say what it has. Disks and what belongs to them end in -02.</summary>
    private static readonly string[] KnownComputeVersions = ["2024-11-01", "2024-07-01", "2024-03-01", "2023-09-01", "2023-07-01"];

    private static readonly string[] KnownDiskVersions = ["2025-01-02", "2024-03-02", "2023-10-02", "2023-04-02"];

    private static readonly string[] DiskTypes = ["Microsoft.Compute/disks", "Microsoft.Compute/snapshots", "Microsoft.Compute/diskEncryptionSets"];

    /// <summary>By type without its namespace.</summary>
    private readonly ILookup<string, string> _offered;

    /// <summary>What to use where the cloud does not say what it has: the newest whose specification is published in full.</summary>
    public static ApiVersions Unknown { get; } = new("2024-03-03", [], Array.Empty<JsonElement>());

    private ApiVersions(string gallery, IReadOnlyList<string> galleryTypes, IReadOnlyCollection<JsonElement> types)
    {
        Gallery = gallery;
        GalleryChildTypes = galleryTypes;
        _offered = types
            .SelectMany(type => type.Member("apiVersions").Items(), (type, version) => (Type: type.Text("resourceType") ?? string.Empty, Version: version.GetString()!))
            .ToLookup(offered => offered.Type, offered => offered.Version, StringComparer.OrdinalIgnoreCase);
    }

    public string Gallery { get; }

    /// <summary>Every type beneath Microsoft.Compute/galleries that the cloud has, such as <c>galleries/images/versions</c>; empty when not known.</summary>
    public IReadOnlyList<string> GalleryChildTypes { get; }

    /// <summary>Reads the metadata of the provider Microsoft.Compute, as GET /subscriptions/{id}/providers/Microsoft.Compute returns it.</summary>
    public static ApiVersions FromProvider(JsonElement provider)
    {
        var all = provider.Member("resourceTypes").Items().ToArray();
        var types = all
            .Where(type => (type.Text("resourceType") ?? string.Empty).StartsWith("galleries", StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var offered = types
            .Where(type => string.Equals(type.Text("resourceType"), "galleries", StringComparison.OrdinalIgnoreCase))
            .SelectMany(type => type.Member("apiVersions").Items())
            .Select(version => version.GetString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var children = types.Select(type => type.Text("resourceType")!).Where(name => name.Contains('/', StringComparison.Ordinal));
        return new(KnownGalleryVersions.FirstOrDefault(offered.Contains) ?? Unknown.Gallery, children.ToArray(), all);
    }

    /// <summary>The collections that a resource of the galleries' type can hold, such as <c>images</c> and <c>applications</c>.</summary>
    /// <param name="childTypes">Where the cloud doesn't say which types it has.</param>
    public IEnumerable<string> CollectionsBelow(ResourceId parent, IEnumerable<string>? childTypes = null)
    {
        var prefix = parent.Type[(parent.Type.IndexOf('/', StringComparison.Ordinal) + 1)..] + "/";
        return (childTypes ?? GalleryChildTypes)
            .Where(type => type.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(type => type[prefix.Length..])
            .Where(rest => !rest.Contains('/', StringComparison.Ordinal));
    }

    public string For(ResourceId id) => ForType(id.Type);

    public string ForType(string type) => type switch
    {
        _ when type.StartsWith("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) => Gallery,
        _ when type.Equals("Microsoft.Resources/subscriptions", StringComparison.OrdinalIgnoreCase) => Subscriptions,
        _ when type.Equals("Microsoft.Authorization/locks", StringComparison.OrdinalIgnoreCase) => Locks,
        _ when DiskTypes.Contains(type, StringComparer.OrdinalIgnoreCase) => Newest(type, KnownDiskVersions),
        _ when type.StartsWith("Microsoft.Compute/", StringComparison.OrdinalIgnoreCase) => Newest(type, KnownComputeVersions),
        _ => Resources,
    };

    private string Newest(string type, string[] known)
    {
        var offered = _offered[type[(type.IndexOf('/', StringComparison.Ordinal) + 1)..]];
        return known.FirstOrDefault(version => offered.Contains(version, StringComparer.OrdinalIgnoreCase)) ?? known[^1];
    }
}
