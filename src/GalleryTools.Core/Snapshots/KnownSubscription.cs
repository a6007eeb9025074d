namespace GalleryTools.Core.Snapshots;

/// <summary>A subscription as a snapshot describes it.</summary>
/// <param name="Locations">Region names, as in <c>eastus2</c>.</param>
internal sealed record KnownSubscription(string Id, string TenantId, string DisplayName, IReadOnlyList<string> Locations);
