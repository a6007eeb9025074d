using System.Globalization;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Validation;

/// <summary>Checks a request for an image version without any look at the service.</summary>
public static class ImageVersionChecker
{
    /// <summary>
    /// Everything that is wrong with the request at once, in the order of the rules and, within a rule, of the request. No
    /// request makes it throw. No findings means that nothing local stands against it; the service may still know something.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="now">The time of the check, with which dates are compared.</param>
    /// <param name="culture">The reader's culture; cultures without texts read English.</param>
    public static IReadOnlyList<Finding> Check(ImageVersionRequest request, DateTimeOffset now, CultureInfo culture) =>
        Check(request, now, culture, KnownErrorCatalog.Default);

    internal static IReadOnlyList<Finding> Check(ImageVersionRequest request, DateTimeOffset now, CultureInfo culture, KnownErrorCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(culture);
        var resourceId = VersionId(request);
        return
        [
            .. from rule in ImageVersionRules.Local
               from violation in rule.Find(request, now)
               select Explain(rule, violation, resourceId, culture, catalog),
        ];
    }

    private static Finding Explain(ImageVersionRule rule, Violation violation, string? resourceId, CultureInfo culture, KnownErrorCatalog catalog)
    {
        var error = catalog.Find(rule.ErrorId)!;
        var text = catalog.Text(error.Id, culture, violation.Values);
        return new Finding
        {
            Id = error.Id,
            Rule = rule.Id,
            CheckedBy = CheckedBy.Local,
            Rows = error.Rows,
            Severity = rule.Severity,
            Property = violation.Property,
            Value = violation.Value,
            Message = text.Message,
            Cause = text.Cause,
            Fix = text.Fix,
            HelpUri = error.HelpUri,
            ResourceId = resourceId,
        };
    }

    private static string? VersionId(ImageVersionRequest request)
    {
        var text = $"/subscriptions/{request.SubscriptionId}/resourceGroups/{request.ResourceGroupName}/providers/Microsoft.Compute"
            + $"/galleries/{request.GalleryName}/images/{request.ImageDefinitionName}/versions/{request.VersionName}";
        return ResourceId.TryParse(text, out var id) ? id.ToString() : null;
    }
}
