using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>
/// Dates in the forms that the article names: <c>yyyy-MM-dd</c>, <c>yyyy-MM-ddTHH:mm:sszzz</c> and calendar dates of ISO 8601,
/// extended or basic. A text without a time zone is UTC, as the service reads it.
/// </summary>
internal static class DateText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyyMMdd",
        "yyyyMMdd'T'HHmmK",
        "yyyyMMdd'T'HHmmssK",
    ];

    public static bool TryRead(string text, out DateTimeOffset date) => DateTimeOffset.TryParseExact(
        text,
        Formats,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out date);
}
