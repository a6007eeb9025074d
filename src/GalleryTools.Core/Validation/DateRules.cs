using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>The end-of-life date and what depends on it.</summary>
internal static class DateRules
{
    private static readonly string EndOfLifeDate = RequestPath.Publishing("endOfLifeDate");

    /// <summary>Source: definition-09, which image versions share; version-03 is what a PowerShell user sees.</summary>
    public static IEnumerable<Violation> EndOfLifeDateIsReadable(ImageVersionRequest request)
    {
        if (request.EndOfLifeDate is { } text && !DateText.TryRead(text, out _))
            yield return Violation.At(EndOfLifeDate, text, ("value", text));
    }

    /// <summary>Source: definition-10, whose cause is a date that is not after today. Days are compared in UTC.</summary>
    public static IEnumerable<Violation> EndOfLifeDateIsInFuture(ImageVersionRequest request, DateTimeOffset now)
    {
        if (request.EndOfLifeDate is { } text && DateText.TryRead(text, out var date) && date.UtcDateTime.Date <= now.UtcDateTime.Date)
            yield return Violation.At(EndOfLifeDate, text, ("value", text), ("today", now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>Source: <c>blockDeletionBeforeEndOfLife</c> in the specification: it blocks while the end of life has not come.</summary>
    public static IEnumerable<Violation> BlockedDeletionHasEndOfLife(ImageVersionRequest request)
    {
        if (request.BlockDeletionBeforeEndOfLife == true && request.EndOfLifeDate is null)
            yield return Violation.At(RequestPath.BlockDeletion, "true");
    }
}
