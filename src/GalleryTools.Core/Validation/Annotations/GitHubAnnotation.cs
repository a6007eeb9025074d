namespace GalleryTools.Core.Validation.Annotations;

/// <summary>Lines that the runner of GitHub Actions shows as annotations. Escapes are those of its toolkit (github.com/actions/toolkit).</summary>
internal static class GitHubAnnotation
{
    public static string Line(string request, Finding finding)
    {
        var type = finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "notice",
        };
        return $"::{type} title={Property(finding.Id)}::{Text($"{request}: {finding.Message} {finding.Fix}")}";
    }

    private static string Text(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string value) => Text(value)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
