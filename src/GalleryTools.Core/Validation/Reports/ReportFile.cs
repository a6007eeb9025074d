using System.Globalization;

namespace GalleryTools.Core.Validation.Reports;

/// <summary>
/// A file for the findings of a run, in the format that its extension names. It is written beside its place and moved there when it is whole;
/// a file of an earlier run is replaced.
/// </summary>
public sealed class ReportFile
{
    private static readonly (string Ending, Action<Stream, IReadOnlyList<CheckedRequest>, CultureInfo> Write)[] Formats =
    [
        (".sarif", SarifReport.Write),
        (".sarif.json", SarifReport.Write),
        (".xml", (stream, checks, _) => JUnitReport.Write(stream, checks)),
    ];

    private readonly string _path;
    private readonly Action<Stream, IReadOnlyList<CheckedRequest>, CultureInfo> _write;

    private ReportFile(string path, Action<Stream, IReadOnlyList<CheckedRequest>, CultureInfo> write)
    {
        _path = path;
        _write = write;
    }

    /// <summary>Before anything is checked: what can't be written is found out at once. Nothing is written yet.</summary>
    /// <param name="path">A full path.</param>
    /// <exception cref="GalleryException">The extension names no format, the folder is missing, or the path is a folder.</exception>
    public static ReportFile Begin(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var write = Array.Find(Formats, format => path.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase)).Write ?? throw ReportFailure.FormatUnknown(path);
        if (Directory.Exists(path))
            throw ReportFailure.NotWritten(path, new IOException("It is a folder."));
        var folder = Path.GetDirectoryName(path);
        return Directory.Exists(folder) ? new(path, write) : throw ReportFailure.FolderMissing(folder ?? path);
    }

    /// <param name="culture">The reader's culture, for what a report says about a rule in general.</param>
    /// <exception cref="GalleryException">The folder may not be written to, or the disk is full.</exception>
    public void Write(IReadOnlyList<CheckedRequest> checks, CultureInfo culture)
    {
        try
        {
            Replace(stream => _write(stream, checks, culture));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ReportFailure.NotWritten(_path, failure);
        }
    }

    private void Replace(Action<Stream> write)
    {
        var temporary = $"{_path}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
                write(stream);
            File.Move(temporary, _path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
