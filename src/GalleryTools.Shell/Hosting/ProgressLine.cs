using System.Management.Automation;

namespace GalleryTools.Shell.Hosting;

/// <summary>Progress as one line under the output, drawn over again and wiped before anything else is written.</summary>
internal sealed class ProgressLine
{
    private const int BarWidth = 24;

    private bool _shown;

    public void Show(ProgressRecord record)
    {
        if (!Terminal.CanRedraw)
            return;
        Clear();
        if (record.RecordType == ProgressRecordType.Completed)
            return;
        var text = $"{record.Activity} {Bar(record.PercentComplete)} {record.StatusDescription}";
        var width = Math.Max(20, ShellRawUserInterface.Width - 1);
        Console.Error.Write(text.Length > width ? text[..width] : text);
        _shown = true;
    }

    public void Clear()
    {
        if (!_shown)
            return;
        Console.Error.Write("\r\u001b[K");
        _shown = false;
    }

    private static string Bar(int percent)
    {
        if (percent < 0)
            return string.Empty;
        var filled = Math.Min(percent, 100) * BarWidth / 100;
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {percent,3}%";
    }
}
