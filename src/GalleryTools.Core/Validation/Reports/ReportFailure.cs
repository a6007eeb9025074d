using GalleryTools.Core.Service;

namespace GalleryTools.Core.Validation.Reports;

/// <summary>The ways in which a report isn't written; each id and its text stand in the catalogue.</summary>
public static class ReportFailure
{
    public static GalleryException NotWritten(string path, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return ServiceFailure.Own("ReportNotWritten", inner, ("path", path), ("reason", inner.Message));
    }

    internal static GalleryException FormatUnknown(string path) => ServiceFailure.Own("ReportFormatUnknown", inner: null, ("path", path));

    internal static GalleryException FolderMissing(string folder) => ServiceFailure.Own("ReportFolderMissing", inner: null, ("folder", folder));
}
