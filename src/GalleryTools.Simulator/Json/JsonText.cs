using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Json;

/// <summary>How the service writes JSON: resource providers indent with CRLF line ends, ARM's own answers are compact.</summary>
internal static class JsonText
{
    // Relaxed, because the service doesn't escape the plus sign of "+00:00".
    private static readonly JsonSerializerOptions IndentedOptions = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions CompactOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Indented(JsonNode node) =>
        node.ToJsonString(IndentedOptions).ReplaceLineEndings("\r\n");

    public static string Compact(JsonNode node) => node.ToJsonString(CompactOptions);

    /// <summary>Indented with line feeds, for files.</summary>
    public static string ForFile(JsonNode node) => node.ToJsonString(IndentedOptions).ReplaceLineEndings("\n") + "\n";
}
