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
    /// Each failure once: those that the catalogue knows; where there is none, those that the text reports, without a cause; where it
    /// reports none either, the text itself.
    /// </summary>
    /// <param name="text">What a client printed, or the body of an answer. Secrets in it are taken out.</param>
    /// <param name="origin">The command that failed and its error id, where they are known; they tell what a general message is about.</param>
    /// <param name="culture">The reader's language.</param>
    /// <returns>At least one, unless the text is blank.</returns>
    public static IReadOnlyList<ExplainedError> Explain(string text, string? origin, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(culture);
        if (string.IsNullOrWhiteSpace(text))
            return [];

        var source = new ErrorText(Redaction.OfText(text));
        var subject = ErrorText.SubjectOf($"{source.Text}\n{origin}");
        var reported = Reported(source.Text);
        var known = Known(source.Text, reported, subject);
        var shared = Facts(source);
        return known.Count > 0
            ? [.. known.Select(found => Explained(found, shared, culture))]
            : [.. Unknown(reported, source.Text).Select(failure => Unexplained(failure, shared))];
    }

    private static List<ReportedFailure> Reported(string text)
    {
        var json = JsonFailures.InText(text, out var rest);
        // Clients print the code around the JSON again.
        var codes = json.SelectMany(failure => failure.All).Select(failure => failure.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. json, .. PrintedFailures.InText(rest).Where(failure => !codes.Contains(failure.Code))];
    }

    /// <summary>What the reported failures say, and what is left in the text around them.</summary>
    private static List<(ReportedFailure Failure, RecognisedError Recognised)> Known(string text, List<ReportedFailure> reported, ErrorSubject subject)
    {
        var known = reported.SelectMany(failure => failure.All)
            .SelectMany(failure => failure.Recognised(subject), (failure, recognised) => (Failure: failure, Recognised: recognised))
            .ToLookup(found => found.Recognised.ByCodeAlone);
        var worded = known[false].Select(found => found.Recognised.Error.Id).ToHashSet(StringComparer.Ordinal);
        var coded = known[true].ToLookup(found => found.Recognised.Error.Id, found => found.Failure, StringComparer.Ordinal);
        var folded = FoldedText.Of(text);
        var around = KnownErrorCatalog.Default.WordingsIn(folded, subject)
            .Where(found => !worded.Contains(found.Error.Id))
            .Select(found => (
                Failure: coded[found.Error.Id].FirstOrDefault() ?? new ReportedFailure(Code: null, folded.Between(found.Match.Start, found.Match.End)),
                Recognised: new RecognisedError(found.Error, found.Match.Values)))
            .ToList();
        // Wordings around belong to some failure that is reported with its code only: which one can't be told.
        return
        [
            .. known[false].Concat(around.Count > 0 ? around : known[true])
                .DistinctBy(found => (found.Recognised.Error.Id, string.Join('\n', found.Recognised.Values.Select(value => value.Value)))),
        ];
    }

    /// <summary>A failure that sums up others says less than they do.</summary>
    private static List<ReportedFailure> Unknown(List<ReportedFailure> reported, string text)
    {
        var own = reported.SelectMany(failure => failure.All).Where(failure => failure.Details.Count == 0).DistinctBy(failure => (failure.Code, failure.Message)).ToList();
        return own.Count > 0 ? own : [new ReportedFailure(Code: null, FoldedText.Readable(text.Length > LongestUnknown ? text[..LongestUnknown] + "…" : text))];
    }

    private static ExplainedError Explained((ReportedFailure Failure, RecognisedError Recognised) found, ExplainedError facts, CultureInfo culture)
    {
        var text = KnownErrorCatalog.Default.Text(found.Recognised.Error.Id, culture, found.Recognised.Values);
        return facts with
        {
            Known = found.Recognised.Error,
            Message = text.Message,
            Cause = text.Cause,
            Fix = text.Fix,
            Values = found.Recognised.Values,
            ServiceCode = found.Failure.Code,
            ServiceMessage = found.Failure.Message,
            Target = found.Failure.Target,
        };
    }

    private static ExplainedError Unexplained(ReportedFailure failure, ExplainedError facts) => facts with
    {
        Message = failure.Message,
        Values = Parts(facts.ResourceIds),
        ServiceCode = failure.Code,
        ServiceMessage = failure.Message,
        Target = failure.Target,
    };

    private static ExplainedError Facts(ErrorText source) => new(Known: null, Message: "")
    {
        HttpStatus = source.HttpStatus,
        CorrelationId = source.CorrelationId,
        RequestId = source.RequestId,
        ResourceIds = source.ResourceIds,
    };

    private static Dictionary<string, string> Parts(IReadOnlyList<ResourceId> ids)
    {
        if (ids is not [var id, ..])
            return [];
        return new[] { ("subscriptionId", id.SubscriptionId), ("resourceGroup", id.ResourceGroupName), ("resourceType", id.Type), ("resourceName", id.NestedName) }
            .Where(part => part.Item2 is not null)
            .ToDictionary(part => part.Item1, part => part.Item2!);
    }
}
