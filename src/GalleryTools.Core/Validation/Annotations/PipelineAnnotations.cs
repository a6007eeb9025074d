namespace GalleryTools.Core.Validation.Annotations;

/// <summary>The annotation lines of the pipeline that a process runs in, if it runs in one.</summary>
public sealed class PipelineAnnotations
{
    private readonly Func<string, Finding, string> _line;

    private PipelineAnnotations(Func<string, Finding, string> line) => _line = line;

    /// <summary>Null outside of Azure DevOps and GitHub Actions.</summary>
    /// <param name="environment">The value of an environment variable; null where it is not set.</param>
    public static PipelineAnnotations? For(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        if (IsTrue("TF_BUILD"))
            return new(AzureDevOpsAnnotation.Line);
        return IsTrue("GITHUB_ACTIONS") ? new(GitHubAnnotation.Line) : null;

        bool IsTrue(string name) => string.Equals(environment(name), "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One line for each finding, to be printed on standard output.</summary>
    public IEnumerable<string> Of(CheckedRequest check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Findings.Select(finding => _line(check.Name, finding));
    }
}
