using GalleryTools.Core.Snapshots;

namespace GalleryTools;

/// <summary>Something that a snapshot lacks.</summary>
public sealed class SnapshotGap
{
    internal SnapshotGap(UnreadResource unread)
    {
        Id = unread.Id;
        Reason = unread.Reason;
    }

    /// <summary>A resource's id, or the path of a list.</summary>
    public string Id { get; }

    /// <summary>The service's code, for example AuthorizationFailed.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Reason})";
}
