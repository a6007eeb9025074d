namespace GalleryTools.Core.Cascade;

/// <summary>Something that stands against a cascade.</summary>
/// <param name="Id">The known error's id.</param>
public sealed record CascadeConcern(string Id, ResourceId ResourceId, string Reason, string Fix);
