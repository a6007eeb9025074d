using System.Globalization;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Validation;

/// <summary>Turns a rule's answer into a finding that a person can read.</summary>
internal static class FindingText
{
    public static Finding Explain(
        ImageVersionRule rule, CheckedBy checkedBy, Violation violation, ImageVersionRequest request, CultureInfo culture, KnownErrorCatalog catalog)
    {
        var error = catalog.Find(rule.ErrorId)!;
        // A value may be the address of a VHD with its signature: findings go to streams and logs.
        var values = violation.Values.ToDictionary(value => value.Key, value => Redaction.OfText(value.Value));
        var text = catalog.Text(error.Id, culture, values);
        return new Finding
        {
            Id = error.Id,
            Rule = rule.Id,
            CheckedBy = checkedBy,
            Rows = error.Rows,
            Severity = rule.Severity,
            Property = violation.Property,
            Value = violation.Value is null ? null : Redaction.OfText(violation.Value),
            Message = text.Message,
            Cause = text.Cause,
            Fix = text.Fix,
            HelpUri = error.HelpUri,
            ResourceId = request.VersionId?.ToString(),
        };
    }
}
