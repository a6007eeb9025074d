using System.Globalization;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Explaining;

/// <summary>Explains the gallery failures in a text of any client: an error that was printed, JSON, a log.</summary>
public static class ErrorExplainer
{
    /// <summary>A log without a failure is shown no longer than this.</summary>
    private const int LongestUnknown = 2_000;

    /// <summary>
    /// Each failure once: those that the text reports, with a cause where the catalogue knows them, and those that it tells in passing;
    /// where there is none, the text itself.
    /// </summary>
    /// <param name="text">What a client printed, or the body of an answer. Secrets in it are taken out.</param>
    /// <param name="origin">The command that failed and its error id, where they are known; they tell what a general message is about.</param>
    /// <param name="culture">The reader's language.</param>
    /// <param name="stop">Ends the work on a large text between two steps, of which each takes less than 0.2 seconds for a megabyte.</param>
    /// <returns>At least one, unless the text is blank.</returns>
    public static IReadOnlyList<ExplainedError> Explain(string text, string? origin, CultureInfo culture, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        if (string.IsNullOrWhiteSpace(text))
            return [];

        var source = new ErrorText(Redaction.OfText(text));
        stop.ThrowIfCancellationRequested();
        var subject = ErrorSubjects.Of($"{source.Text}\n{origin}");
        stop.ThrowIfCancellationRequested();
        var found = Found(source.Text, subject, stop).ToList();
        stop.ThrowIfCancellationRequested();
        var facts = Facts(source, isOneFailure: found.Count == 1);
        return [.. found.Select(each => Explained(each, facts, culture))];
    }

    /// <summary>What the text reports, and what it says outside of that.</summary>
    private static IEnumerable<FoundFailure> Found(string text, ErrorSubject subject, CancellationToken stop)
    {
        var json = JsonFailures.InText(text, out var rest);
        stop.ThrowIfCancellationRequested();
        // Clients print the code around the JSON again.
        var codes = json.SelectMany(failure => failure.All).Select(failure => failure.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var printed = PrintedFailures.InText(rest)
            .Where(failure => !codes.Contains(failure.Code))
            .SelectMany(failure => In(failure, subject, beneathKnown: false))
            .DistinctBy(each => each.Identity)
            .ToList();
        stop.ThrowIfCancellationRequested();
        var around = Around(rest, subject, printed);
        stop.ThrowIfCancellationRequested();
        var found = json.SelectMany(failure => In(failure, subject, beneathKnown: false)).Concat(printed).Where(each => !IsSaidBetter(each, around)).Concat(around).ToList();
        return found.Count > 0 ? found.DistinctBy(each => each.Identity) : [new FoundFailure(Whole(text))];
    }

    /// <summary>A wording outside belongs to a failure of which only the code was read.</summary>
    private static bool IsSaidBetter(FoundFailure found, List<FoundFailure> around) =>
        !found.IsWorded && around.Exists(other => found.Failure.Message.Length == 0 || other.Recognised!.Error == found.Recognised?.Error || IsPart(found.Failure.Message, other.Failure.Message));

    /// <summary>True where one message is the beginning of the other, which was read further.</summary>
    private static bool IsPart(string message, string of) =>
        of.Contains(Beginning(message), StringComparison.OrdinalIgnoreCase) || message.Contains(Beginning(of), StringComparison.OrdinalIgnoreCase);

    private static string Beginning(string message) => message[..Math.Min(message.Length, 40)];

    private static ReportedFailure Whole(string text) =>
        new(PrintedFailures.InText(text) is [var first, ..] ? first.Code : null, FoldedText.Readable(text.Length > LongestUnknown ? text[..LongestUnknown] + "…" : text));

    /// <summary>What is known of a failure and of its details. One that sums up others, or explains a known one further, is none of its own.</summary>
    private static IEnumerable<FoundFailure> In(ReportedFailure failure, ErrorSubject subject, bool beneathKnown)
    {
        var known = failure.Recognised(subject);
        var details = failure.Details.SelectMany(detail => In(detail, subject, beneathKnown || known.Count > 0)).ToList();
        return known.Count == 0 && details.Count == 0 && failure.Message.Length > 0 && !beneathKnown
            ? [new FoundFailure(failure)]
            : known.Select(recognised => new FoundFailure(failure, recognised)).Concat(details);
    }

    /// <summary>Wordings that no printed failure has: a message without a code, or one that the client's marks don't show.</summary>
    private static List<FoundFailure> Around(string text, ErrorSubject subject, List<FoundFailure> printed)
    {
        var worded = printed.Where(found => found.IsWorded).Select(found => found.Recognised!.Error).ToHashSet();
        var coded = printed.Where(found => found.Recognised is { ByCodeAlone: true }).ToLookup(found => found.Recognised!.Error, found => found.Failure);
        var folded = FoldedText.Of(text);
        return
        [
            .. KnownErrorCatalog.Default.WordingsIn(folded, subject)
                .Where(found => !worded.Contains(found.Error))
                .Select(found => new FoundFailure(
                    coded[found.Error].FirstOrDefault() ?? new ReportedFailure(Code: null, folded.Between(found.Match.Start, found.Match.End)),
                    new RecognisedError(found.Error, found.Match.Values)))
                .DistinctBy(found => found.Identity),
        ];
    }

    private static ExplainedError Explained(FoundFailure found, ExplainedError facts, CultureInfo culture)
    {
        var ids = ErrorText.ResourceIdsIn(found.Failure.Message) is { Count: > 0 } own ? own : facts.ResourceIds;
        var error = facts with
        {
            Message = found.Failure.Message,
            ServiceCode = found.Failure.Code,
            ServiceMessage = found.Failure.Message,
            Target = found.Failure.Target,
            ResourceIds = ids,
        };
        if (found.Recognised is not { } known)
            return error with { Values = Parts(ids) };
        var text = KnownErrorCatalog.Default.Text(known.Error.Id, culture, known.Values);
        return error with { Known = known.Error, Message = text.Message, Cause = text.Cause, Fix = text.Fix, Values = known.Values };
    }

    /// <param name="isOneFailure">Of several failures in a text, none is told to be about a resource that only the text names.</param>
    private static ExplainedError Facts(ErrorText source, bool isOneFailure) => new(Known: null, Message: "")
    {
        HttpStatus = source.HttpStatus,
        CorrelationId = source.CorrelationId,
        RequestId = source.RequestId,
        ResourceIds = isOneFailure ? ErrorText.ResourceIdsIn(source.Text) : [],
    };

    private static Dictionary<string, string> Parts(IReadOnlyList<ResourceId> ids)
    {
        if (ids is not [var id, ..])
            return [];
        return new (string Name, string? Value)[] { ("subscriptionId", id.SubscriptionId), ("resourceGroup", id.ResourceGroupName), ("resourceType", id.Type), ("resourceName", id.NestedName) }
            .Where(part => part.Value is not null)
            .ToDictionary(part => part.Name, part => part.Value!);
    }

    /// <summary>A reported failure, with what the catalogue knows of it.</summary>
    private sealed record FoundFailure(ReportedFailure Failure, RecognisedError? Recognised = null)
    {
        public bool IsWorded => Recognised is { ByCodeAlone: false };

        /// <summary>Clients print one failure several times.</summary>
        public string Identity => Recognised is null
            ? $"{Failure.Code}\n{Failure.Message}"
            : $"{Recognised.Error.Id}\n{string.Join('\n', Recognised.Values.Select(value => value.Value))}";
    }
}
