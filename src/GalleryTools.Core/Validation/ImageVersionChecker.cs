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
        return
        [
            .. from rule in ImageVersionRules.Local
               from violation in rule.Find(request, now)
               select FindingText.Explain(rule, CheckedBy.Local, violation, request, culture, catalog),
        ];
    }
}
