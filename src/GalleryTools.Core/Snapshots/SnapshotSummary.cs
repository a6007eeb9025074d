namespace GalleryTools.Core.Snapshots;

/// <summary>What a snapshot file holds.</summary>
/// <param name="Clock">The service's time when the last of it was read.</param>
/// <param name="Counts">By ARM type.</param>
/// <param name="Operations">Changes that were under way, and go on in the simulator.</param>
/// <param name="Length">In bytes.</param>
public sealed record SnapshotSummary(
    string Path, DateTimeOffset Clock, IReadOnlyDictionary<string, int> Counts, int Operations, IReadOnlyList<UnreadResource> NotRead, long Length);
