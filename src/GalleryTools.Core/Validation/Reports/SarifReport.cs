using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Validation.Reports;

/// <summary>Findings as one run of SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Korean stays readable.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Stream stream, IReadOnlyList<CheckedRequest> checks, CultureInfo culture)
    {
        var report = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(Run(checks, culture)),
        };
        using (var writer = new Utf8JsonWriter(stream, Options))
            report.WriteTo(writer);
        stream.WriteByte((byte)'\n');
    }

    private static JsonObject Run(IReadOnlyList<CheckedRequest> checks, CultureInfo culture)
    {
        var rules = checks.SelectMany(check => check.Findings).DistinctBy(finding => finding.Id, StringComparer.Ordinal).ToArray();
        var places = rules.Select((rule, place) => (rule.Id, Place: place)).ToDictionary(rule => rule.Id, rule => rule.Place, StringComparer.Ordinal);
        return new()
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "GalleryTools",
                    ["version"] = typeof(SarifReport).Assembly.GetName().Version!.ToString(3),
                    ["rules"] = Array(rules.Select(finding => SarifRule.Of(finding, culture))),
                },
            },
            ["language"] = KnownErrorCatalog.Default.Languages.Contains(culture.TwoLetterISOLanguageName) ? culture.TwoLetterISOLanguageName : "en",
            ["logicalLocations"] = Array(checks.Select(Location)),
            ["results"] = Array(checks.SelectMany(check => check.Findings, (check, finding) => SarifResult.Of(check, finding, places[finding.Id]))),
        };
    }

    /// <summary>Also of a request without findings: the report tells what was checked.</summary>
    private static JsonObject Location(CheckedRequest check) => new()
    {
        ["name"] = check.Name,
        ["fullyQualifiedName"] = check.ResourceId ?? check.Name,
        ["kind"] = "resource",
    };

    private static JsonArray Array(IEnumerable<JsonObject> members) => new([.. members]);
}
