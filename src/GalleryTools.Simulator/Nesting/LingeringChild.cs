namespace GalleryTools.Simulator.Nesting;

/// <param name="Id">The deleted child's id.</param>
/// <param name="Until">From then on its parent can be deleted.</param>
internal sealed record LingeringChild(string Id, DateTimeOffset Until);
