using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Snapshots;

/// <summary>What goes into a snapshot, and where the file goes.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Overwrite">False refuses where a file is there.</param>
/// <param name="Galleries">Empty takes every gallery of the connection's subscription, or of the resource group.</param>
/// <param name="ResourceGroupName">Narrows what an empty list takes.</param>
public sealed record SnapshotRequest(string Path, bool Overwrite, IReadOnlyList<GalleryTarget> Galleries, string? ResourceGroupName = null)
{
    /// <exception cref="GalleryException">The id is no gallery's: what is beneath one can't be loaded without it.</exception>
    public static GalleryTarget GalleryOf(string resourceId)
    {
        var target = GalleryTarget.Parse(resourceId);
        return target.Level == GalleryLevel.Gallery ? target : throw SnapshotFailure.NotAGallery(target);
    }
}
