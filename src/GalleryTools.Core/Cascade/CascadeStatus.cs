namespace GalleryTools.Core.Cascade;

public enum CascadeStatus
{
    /// <summary>Our delete succeeded.</summary>
    Deleted,

    /// <summary>It was not there any more, and its ancestor was.</summary>
    AlreadyGone,

    /// <summary>It changed since it was planned, or holds something that the plan doesn't know.</summary>
    Kept,

    /// <summary>The run ended before its turn.</summary>
    NotStarted,

    /// <summary>The service refused, or its operation failed.</summary>
    Failed,

    /// <summary>A delete was sent, and what became of it could not be seen.</summary>
    Unknown,
}
