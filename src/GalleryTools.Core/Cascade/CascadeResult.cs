namespace GalleryTools.Core.Cascade;

/// <summary>What became of one resource of the plan.</summary>
/// <param name="Attempts">How many DELETE requests were sent.</param>
/// <param name="Error">Why it is not gone; null when it is.</param>
public sealed record CascadeResult(ResourceId ResourceId, string Kind, CascadeStatus Status, int Attempts, TimeSpan Duration, GalleryError? Error)
{
    public bool IsGone => Status is CascadeStatus.Deleted or CascadeStatus.AlreadyGone;
}
