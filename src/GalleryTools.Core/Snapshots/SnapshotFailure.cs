using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>The ways in which a snapshot isn't made; each id and its text stand in the catalogue.</summary>
public static class SnapshotFailure
{
    public static GalleryException FileExists(string path) => ServiceFailure.Own("SnapshotFileExists", inner: null, ("path", path));

    public static GalleryException NotWritten(string path, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return ServiceFailure.Own("SnapshotNotWritten", inner, ("path", path), ("reason", inner.Message));
    }

    /// <summary>A name that a piped object lacks never stands for everything.</summary>
    public static GalleryException NameMissing(string parameter) => ServiceFailure.Own("NameEmpty", inner: null, ("parameter", parameter));

    internal static GalleryException NotAGallery(GalleryTarget target) =>
        ServiceFailure.Own("SnapshotOfGalleryOnly", inner: null, ("resource", target.Id.ToString()));

    internal static GalleryException NoGallery(string scope) => ServiceFailure.Own("SnapshotWithoutGallery", inner: null, ("scope", scope));

    internal static GalleryError NotRead(string id, string reason) =>
        ServiceFailure.Own("SnapshotResourceNotRead", inner: null, ("resource", id), ("reason", reason)).Error;
}
