using System.Globalization;
using System.Text.Json;
using GalleryTools.Core.Explaining;
using GalleryTools.Testing;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GalleryTools.Core.Tests.Explaining;

/// <summary>Payloads of the real service, from <c>../shared/data/real-errors.jsonl</c> or the file that GALLERYTOOLS_REAL_ERRORS names.</summary>
public class RealErrorTests(RealErrorTests.Report report) : IClassFixture<RealErrorTests.Report>
{
    private const string Variable = "GALLERYTOOLS_REAL_ERRORS";

    /// <summary>Resource Manager says these in the same words for galleries, and the payload names no other service.</summary>
    private static readonly string[] SameForGalleries = ["SubscriptionNotFound"];

    [SkippableFact]
    public void It_is_said_which_payloads_are_recognised()
    {
        var payloads = Payloads(SharedData.Require("data/real-errors.jsonl", Variable));
        var answers = payloads.Select(payload => (Payload: payload, Ids: Ids(payload.Json))).ToList();
        var ours = answers.Where(answer => answer.Payload.IsOurs).ToList();

        foreach (var (payload, ids) in ours)
            report.Line($"{payload.Id} {payload.Scope}: {(ids.Count > 0 ? string.Join(", ", ids) : $"NOT RECOGNISED: {payload.Code} {payload.Message}")}");
        foreach (var (payload, ids) in answers.Where(answer => !answer.Payload.IsOurs && answer.Ids.Count > 0))
            report.Line($"{payload.Id} {payload.Scope}: {string.Join(", ", ids)} although it is of another scope: {payload.Message}");
        report.Line($"{ours.Count(answer => answer.Ids.Count > 0)} of {ours.Count} payloads of gallery and vm-from-image are recognised, "
            + $"{answers.Count(answer => !answer.Payload.IsOurs && answer.Ids.Count == 0)} of {answers.Count - ours.Count} others are not.");

        Assert.NotEmpty(payloads);
    }

    [SkippableFact]
    public void Every_payload_about_galleries_is_recognised_with_the_rows_that_it_names()
    {
        var ours = Payloads(SharedData.Require("data/real-errors.jsonl")).Where(payload => payload.IsOurs).ToList();

        Assert.NotEmpty(ours);
        Assert.All(ours.SelectMany(payload => payload.Forms, (payload, form) => (payload, form)), each =>
        {
            var known = Explain(each.form).Select(error => error.Known).ToList();
            Assert.True(known is [not null], $"{known.Count} explanations of {each.payload.Id}: {each.form}");
            Assert.Subset(known[0]!.Rows.ToHashSet(StringComparer.Ordinal), each.payload.Rows.Take(1).ToHashSet(StringComparer.Ordinal));
        });
    }

    [SkippableFact]
    public void No_payload_of_another_service_is_taken_for_a_gallerys()
    {
        var others = Payloads(SharedData.Require("data/real-errors.jsonl"))
            .Where(payload => !payload.IsOurs && !SameForGalleries.Contains(payload.Code, StringComparer.Ordinal))
            .ToList();

        Assert.NotEmpty(others);
        Assert.All(others.SelectMany(payload => payload.Forms), form => Assert.All(Explain(form), error =>
        {
            Assert.Null(error.Known);
            Assert.Empty(error.Cause);
            Assert.NotEmpty(error.Message);
        }));
    }

    private static IReadOnlyList<string> Ids(string text) => [.. Explain(text).Where(error => error.Known is not null).Select(error => error.Known!.Id)];

    private static IReadOnlyList<ExplainedError> Explain(string text) => ErrorExplainer.Explain(text, origin: null, CultureInfo.InvariantCulture);

    private static List<Payload> Payloads(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Payload>(line, JsonSerializerOptions.Web)!)];

    /// <summary>Shows lines in the output of a passing run too.</summary>
    public sealed class Report(IMessageSink sink)
    {
        internal void Line(string text) => sink.OnMessage(new DiagnosticMessage(text));
    }

    private sealed record Payload(string Id, string Scope, string? Code, string Message)
    {
        public string[] Rows { get; init; } = [];

        public string? Target { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("raw_excerpt")]
        public string? RawExcerpt { get; init; }

        public bool IsOurs => Scope is "gallery" or "vm-from-image";

        public string Json => JsonSerializer.Serialize(new { error = new { code = Code, message = Message, target = Target } });

        /// <summary>As the service answered, as the source quotes it, and as clients print it.</summary>
        public IEnumerable<string> Forms => [Json, Message, .. RawExcerpt is null ? [] : new[] { RawExcerpt }, ClientForms.Az(Refusal), ClientForms.All["az"](Refusal)];

        private Refusal Refusal => new(Code ?? "Failed", Message) { Target = Target ?? "" };
    }
}
