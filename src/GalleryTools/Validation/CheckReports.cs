using System.Globalization;
using System.Management.Automation;
using GalleryTools.Core.Validation;
using GalleryTools.Core.Validation.Annotations;
using GalleryTools.Core.Validation.Reports;

namespace GalleryTools.Validation;

/// <summary>-OutFile and -Annotate: what a check leaves beside the pipeline.</summary>
internal sealed class CheckReports
{
    private readonly PSCmdlet _cmdlet;
    private readonly ReportFile? _file;
    private readonly PipelineAnnotations? _annotations;
    private readonly List<CheckedRequest> _checks = [];

    /// <param name="path">A path of the session's; null where no file is asked for.</param>
    /// <exception cref="Core.GalleryException">No report can be written there.</exception>
    public CheckReports(PSCmdlet cmdlet, string? path, bool annotate)
    {
        _cmdlet = cmdlet;
        _file = path is null ? null : ReportFile.Begin(FilePath(cmdlet, path));
        _annotations = annotate ? PipelineAnnotations.For(Environment.GetEnvironmentVariable) : null;
        if (annotate && _annotations is null)
            cmdlet.WriteVerbose("No annotations: neither TF_BUILD (Azure DevOps) nor GITHUB_ACTIONS (GitHub Actions) is true in the environment.");
    }

    /// <summary>
    /// An error or an object may end the pipeline there and then (-ErrorAction Stop, Select-Object -First): what was checked until then is in
    /// the file. Ctrl+C leaves no file.
    /// </summary>
    /// <param name="show">Writes what the cmdlet says about the request.</param>
    public void Add(CheckedRequest check, Action show, CancellationToken stop)
    {
        _checks.Add(check);
        Annotate(check);
        var wentOn = false;
        try
        {
            show();
            wentOn = true;
        }
        finally
        {
            if (!wentOn && !stop.IsCancellationRequested)
                Save();
        }
    }

    /// <exception cref="Core.GalleryException">The file can't be written.</exception>
    public void Save() => _file?.Write(_checks, CultureInfo.CurrentUICulture);

    /// <summary>As Write-Host does it: on the host's standard output, where pipelines look, whatever the preference; 6> takes it elsewhere.</summary>
    private void Annotate(CheckedRequest check)
    {
        foreach (var line in _annotations?.Of(check) ?? [])
            _cmdlet.WriteInformation(line, ["PSHOST"]);
    }

    private static string FilePath(PSCmdlet cmdlet, string path)
    {
        var file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.Name == "FileSystem" ? file : throw ReportFailure.NotWritten(path, new IOException("It is no path of the file system."));
    }
}
