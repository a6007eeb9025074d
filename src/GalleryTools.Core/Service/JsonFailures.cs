using System.Text;
using System.Text.Json;

namespace GalleryTools.Core.Service;

/// <summary>
/// Failures in JSON, wherever they hide: the <c>error</c> of an answer, the <c>details</c> and <c>innererror</c> beneath it, a failed
/// operation's body, an activity-log entry, and JSON that is a string inside any of these.
/// </summary>
internal static class JsonFailures
{
    /// <summary>Text with this many braces that begin no JSON is not going to have any.</summary>
    private const int AttemptsInText = 64;

    /// <summary>In levels of JSON. Resource Manager nests deployments in deployments, each some six levels deep.</summary>
    private const int DeepestNesting = 64;

    /// <summary>The failures of each JSON object in a text.</summary>
    /// <param name="rest">The text without the objects that had some.</param>
    public static IReadOnlyList<ReportedFailure> InText(string text, out string rest)
    {
        var failures = Read(text, out rest);
        // A console breaks long lines inside strings, where JSON allows none.
        return failures.Count > 0 || !text.AsSpan().Contains('{') ? failures : Read(text.ReplaceLineEndings(" "), out rest);
    }

    public static IReadOnlyList<ReportedFailure> In(JsonElement json)
    {
        try
        {
            return [.. In(json, depth: 0)];
        }
        catch (InvalidOperationException)
        {
            // Half a character, such as an emoji that was cut off, is well-formed JSON and no text.
            return [];
        }
    }

    private static List<ReportedFailure> Read(string text, out string rest)
    {
        var failures = new List<ReportedFailure>();
        var around = new StringBuilder();
        var bytes = Encoding.UTF8.GetBytes(text).AsSpan();
        var (unread, kept) = (0, 0);
        for (var attempts = 0; attempts < AttemptsInText && bytes[unread..].IndexOf((byte)'{') is var brace and >= 0;)
        {
            var start = unread + brace;
            var found = Parse(bytes[start..], out var length) is { } document ? Failures(document) : null;
            attempts += found is null ? 1 : 0;
            if (found is { Count: > 0 })
            {
                failures.AddRange(found);
                around.Append(Encoding.UTF8.GetString(bytes[kept..start])).Append('\n');
                kept = start + length;
            }

            unread = start + length;
        }

        rest = around.Append(Encoding.UTF8.GetString(bytes[kept..])).ToString();
        return failures;
    }

    private static IReadOnlyList<ReportedFailure> Failures(JsonDocument document)
    {
        using (document)
            return In(document.RootElement);
    }

    /// <summary>The JSON object at the beginning, and its length; null and one byte where none begins there.</summary>
    private static JsonDocument? Parse(ReadOnlySpan<byte> text, out int length)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            var document = JsonDocument.ParseValue(ref reader);
            length = (int)reader.BytesConsumed;
            return document;
        }
        catch (JsonException)
        {
            length = 1;
            return null;
        }
    }

    private static IEnumerable<ReportedFailure> In(JsonElement json, int depth)
    {
        if (depth > DeepestNesting)
            return [];
        return json.ValueKind switch
        {
            JsonValueKind.Array => json.EnumerateArray().SelectMany(item => In(item, depth + 1)),
            JsonValueKind.Object => InObject(json, depth),
            JsonValueKind.String => InString(json.GetString()!, depth),
            _ => [],
        };
    }

    private static List<ReportedFailure> InObject(JsonElement json, int depth)
    {
        var beneath = json.EnumerateObject().SelectMany(property => In(property.Value, depth + 1)).ToList();
        var (code, message) = (json.Text("code") ?? json.Text("errorCode") ?? json.Text("error"), json.Text("message") ?? json.Text("errorMessage") ?? json.Text("error_description"));
        if (message is null || IsNoFailure(json, code) || !(code is not null || Has(json, "code") || Has(json, "details") || json.EnumerateObject().Count() == 1))
            return beneath;
        // A message that is JSON itself has been read already: it only wraps what is in it.
        var words = message.AsSpan().TrimStart().StartsWith("{") && beneath.Count > 0 ? "" : message;
        return [new ReportedFailure(code, words, json.Text("target")) { Details = beneath }];
    }

    /// <summary>A status of a virtual machine has a code and a message too.</summary>
    private static bool IsNoFailure(JsonElement json, string? code) =>
        json.Text("level") is "Info" || code?.EndsWith("/succeeded", StringComparison.OrdinalIgnoreCase) == true;

    private static bool Has(JsonElement json, string name) => json.Member(name).ValueKind != JsonValueKind.Undefined;

    private static List<ReportedFailure> InString(string text, int depth)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{") || Parse(Encoding.UTF8.GetBytes(text.Trim()), out _) is not { } document)
            return [];
        using (document)
            return [.. In(document.RootElement, depth + 1)];
    }
}
