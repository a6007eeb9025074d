using System.Globalization;
using System.Management.Automation;
using GalleryTools.Core.Snapshots;

namespace GalleryTools.Snapshots;

/// <summary>How many resources were read: how many there are, nobody knows before the last list has ended.</summary>
internal sealed class SnapshotProgress(PSCmdlet cmdlet) : IDisposable
{
    private const int Activity = 2;
    private const string Title = "Exporting a snapshot";

    /// <summary>Each record costs the host more than the read that it tells of.</summary>
    private const int Every = 25;

    private bool _isShown;

    public void Show(SnapshotUpdate update)
    {
        if (_isShown && update.Read % Every != 0)
            return;
        _isShown = true;
        cmdlet.WriteProgress(new ProgressRecord(Activity, Title, string.Create(CultureInfo.CurrentCulture, $"{update.Read:N0} resources read")) { CurrentOperation = update.Current });
    }

    /// <summary>A pipeline that was stopped takes nothing any more.</summary>
    public void Dispose()
    {
        if (_isShown && !cmdlet.Stopping)
            cmdlet.WriteProgress(new ProgressRecord(Activity, Title, "Done") { RecordType = ProgressRecordType.Completed });
    }
}
