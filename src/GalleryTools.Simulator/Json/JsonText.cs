using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Json;

/// <summary>How the service writes JSON: resource providers indent with CRLF line ends, ARM's own answers are compact.</summary>
internal static class JsonText
{
    // Relaxed, because the service doesn't escape the plus sign of "+00:00".
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private static readonly JsonSerializerOptions IndentedOptions = new() { WriteIndented = true, Encoder = Encoder };
    private static readonly JsonReaderOptions AnyJson = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions CompactOptions = new() { Encoder = Encoder };

    public static string Indented(JsonNode node) =>
        node.ToJsonString(IndentedOptions).ReplaceLineEndings("\r\n");

    public static string Compact(JsonNode node) => node.ToJsonString(CompactOptions);

    /// <summary>Compact, in UTF-8. The node writes itself, which needs no serializer.</summary>
    public static byte[] Bytes(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Encoder }))
            node.WriteTo(writer);
        return stream.ToArray();
    }

    /// <summary>
    /// Half a surrogate pair, written as an escape, is well-formed JSON that no text can be made of; readers find it when they come to it, which
    /// is too late.
    /// </summary>
    /// <param name="json">Well-formed otherwise.</param>
    /// <exception cref="JsonException">There is one, in a value or a name.</exception>
    public static void RefuseLoneSurrogates(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), AnyJson);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    _ = reader.GetString();
            }
        }
        catch (InvalidOperationException failure)
        {
            throw new JsonException($"Half a surrogate pair stands before byte {reader.BytesConsumed.ToString(CultureInfo.InvariantCulture)}.", failure);
        }
    }

    /// <summary>As in <c>2026-11-02T08:09:30.1+00:00</c>.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>A time out of anybody's JSON, or null for what is none; one without an offset is in UTC.</summary>
    public static DateTimeOffset? ReadTime(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Indented with line feeds, for files.</summary>
    public static string ForFile(JsonNode node) => node.ToJsonString(IndentedOptions).ReplaceLineEndings("\n") + "\n";
}
