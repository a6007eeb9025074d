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

    /// <summary>Before the cmdlet says anything about the request: an error may stop the script there.</summary>
    public void Add(CheckedRequest check)
    {
        _checks.Add(check);
        foreach (var line in _annotations?.Of(check) ?? [])
            Print(line);
    }

    /// <summary>At the end, and before an error that stops the script; a run that ends otherwise leaves no file.</summary>
    /// <exception cref="Core.GalleryException">The file can't be written.</exception>
    public void Save() => _file?.Write(_checks, CultureInfo.CurrentUICulture);

    /// <summary>As Write-Host does it: on the host's standard output, where pipelines look, whatever the preference; 6> takes it elsewhere.</summary>
    private void Print(string line) => _cmdlet.WriteInformation(line, ["PSHOST"]);

    private static string FilePath(PSCmdlet cmdlet, string path)
    {
        var file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return provider.Name == "FileSystem" ? file : throw ReportFailure.NotWritten(path, new IOException("It is no path of the file system."));
    }
}
