namespace GalleryTools.Core.Validation.Annotations;

/// <summary>
/// Lines that the agent of Azure DevOps shows as issues of the run. It knows errors and warnings alone, so what was not checked is a warning.
/// Escapes are those of the agent's own task library (github.com/microsoft/azure-pipelines-task-lib).
/// </summary>
internal static class AzureDevOpsAnnotation
{
    public static string Line(string request, Finding finding)
    {
        var type = finding.Severity == FindingSeverity.Error ? "error" : "warning";
        return $"##vso[task.logissue type={type};code={Property(finding.Id)}]{Text($"{request}: {finding.Message} {finding.Fix}")}";
    }

    private static string Text(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Text(value)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);
}
