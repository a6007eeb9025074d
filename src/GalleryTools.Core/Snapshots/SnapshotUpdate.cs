namespace GalleryTools.Core.Snapshots;

/// <summary>A step of an export.</summary>
/// <param name="Read">Resources so far.</param>
/// <param name="Current">What was read last.</param>
/// <param name="Unread">Set where something has to be left out.</param>
/// <param name="Summary">Set once, at the end, when the file is there.</param>
public sealed record SnapshotUpdate(int Read, string? Current = null, UnreadResource? Unread = null, SnapshotSummary? Summary = null);
