namespace GalleryTools.Core.Replication;

public enum ReplicationVerdict
{
    Ready,
    InProgress,

    /// <summary>Longer under way than the slowest replication that was ever reported.</summary>
    Stalled,
    Failed,

    /// <summary>The service said nothing, or nothing that is understood.</summary>
    Unknown,
}
