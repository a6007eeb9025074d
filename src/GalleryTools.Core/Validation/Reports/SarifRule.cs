using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Validation.Reports;

/// <summary>What a report says about a known error in general, without a case's values.</summary>
internal static class SarifRule
{
    public static JsonObject Of(Finding finding, CultureInfo culture)
    {
        var (message, cause, fix) = KnownErrorCatalog.Default.Find(finding.Id) is null
            ? new KnownErrorText(finding.Message, finding.Cause, finding.Fix)
            : KnownErrorCatalog.Default.GeneralText(finding.Id, culture);
        return new()
        {
            ["id"] = finding.Id,
            ["shortDescription"] = new JsonObject { ["text"] = message },
            ["help"] = new JsonObject { ["text"] = $"{cause} {fix}" },
            ["helpUri"] = finding.HelpUri.AbsoluteUri,
        };
    }
}
