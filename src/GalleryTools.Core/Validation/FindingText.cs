using System.Globalization;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Validation;

/// <summary>Turns a rule's answer into a finding that a person can read.</summary>
internal static class FindingText
{
    public static Finding Explain(
        ImageVersionRule rule, CheckedBy checkedBy, Violation violation, ImageVersionRequest request, CultureInfo culture, KnownErrorCatalog catalog)
    {
        var error = catalog.Find(rule.ErrorId)!;
        var text = catalog.Text(error.Id, culture, violation.Values);
        return new Finding
        {
            Id = error.Id,
            Rule = rule.Id,
            CheckedBy = checkedBy,
            Rows = error.Rows,
            Severity = rule.Severity,
            Property = violation.Property,
            Value = violation.Value,
            Message = text.Message,
            Cause = text.Cause,
            Fix = text.Fix,
            HelpUri = error.HelpUri,
            ResourceId = VersionId(request),
        };
    }

    private static string? VersionId(ImageVersionRequest request)
    {
        var text = $"/subscriptions/{request.SubscriptionId}/resourceGroups/{request.ResourceGroupName}/providers/Microsoft.Compute"
            + $"/galleries/{request.GalleryName}/images/{request.ImageDefinitionName}/versions/{request.VersionName}";
        return ResourceId.TryParse(text, out var id) ? id.ToString() : null;
    }
}
