namespace GalleryTools.Core.Cascade;

/// <summary>One piece of news of a run: a result, or what is being waited for.</summary>
/// <param name="Result">Null when nothing has ended since the last update.</param>
/// <param name="Sent">The resource whose delete the service has taken; null when none was sent since the last update.</param>
public sealed record CascadeUpdate(CascadeResult? Result, int Done, int Total, string? WaitingFor, ResourceId? Sent = null);
