namespace GalleryTools.Simulator;

/// <summary>What whoever made the snapshot could not read.</summary>
/// <param name="Id">A resource's id, or the path of a list.</param>
/// <param name="Reason">The service's code, as in <c>AuthorizationFailed</c>; empty where the snapshot gives none.</param>
public sealed record UnreadPath(string Id, string Reason);
