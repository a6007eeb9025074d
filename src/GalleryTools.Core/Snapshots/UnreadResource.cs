namespace GalleryTools.Core.Snapshots;

/// <summary>Something that should be in the snapshot and isn't.</summary>
/// <param name="Id">A resource's id, or the path of a collection that couldn't be listed.</param>
/// <param name="Reason">The service's code, as in <c>AuthorizationFailed</c>; the same in every language.</param>
/// <param name="Warning">For the person at the prompt, in their language.</param>
public sealed record UnreadResource(string Id, string Reason, string Warning);
