using System.Management.Automation;
using GalleryTools.Core;

namespace GalleryTools.Errors;

/// <summary>Findings as errors, and Core's findings as the module's own.</summary>
internal static class FindingErrors
{
    public static Finding ToFinding(this Core.Validation.Finding finding) => new()
    {
        Id = finding.Id,
        Rule = finding.Rule,
        CheckedBy = finding.CheckedBy.ToString(),
        Rows = finding.Rows,
        Severity = finding.Severity.ToString(),
        Property = finding.Property,
        Value = finding.Value,
        Message = finding.Message,
        Cause = finding.Cause,
        Fix = finding.Fix,
        HelpUri = finding.HelpUri?.ToString(),
        ResourceId = finding.ResourceId,
    };

    public static ErrorRecord Of(Finding finding) => ToError(finding, finding.Message).ToErrorRecord(inner: null, [finding]);

    /// <summary>One error that says all that is wrong; its id is the first finding's.</summary>
    public static ErrorRecord AllOf(IReadOnlyList<Finding> findings)
    {
        var all = string.Join(Environment.NewLine, findings.Select(finding => $"{finding.Property}: {finding.Message} {finding.Cause} {finding.Fix}"));
        var error = findings.Count == 1 ? ToError(findings[0], findings[0].Message) : ToError(findings[0], all) with { Cause = string.Empty, Fix = string.Empty };
        return error.ToErrorRecord(inner: null, findings);
    }

    private static GalleryError ToError(Finding finding, string message) => new(finding.Id, message)
    {
        Cause = finding.Cause,
        Fix = finding.Fix,
        Category = finding.Severity == "NotChecked" ? nameof(ErrorCategory.ResourceUnavailable) : nameof(ErrorCategory.InvalidArgument),
        ResourceId = finding.ResourceId,
        HelpUri = finding.HelpUri,
    };
}
