using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>One request to real Azure and its answer.</summary>
internal sealed partial class RecordedExchange
{
    // Where a recording leaves the host out.
    private static readonly Uri Arm = new("https://management.azure.com");

    /// <param name="json">The exchange as its file holds it.</param>
    /// <param name="index">Its number when the file gives none.</param>
    /// <param name="before">When the exchange before it took place, for one without a date.</param>
    public RecordedExchange(JsonNode json, int index, DateTimeOffset before)
    {
        Number = json["i"] is JsonValue number ? (int)number : index;
        Method = ((string)json["method"]!).ToUpperInvariant();
        Uri = new Uri(Arm, (string)json["uri"]!);
        Status = (int)json["status"]!;
        RequestBody = Undo(json["requestBody"] is JsonValue text ? (string?)text : json["requestBody"]?.ToJsonString());
        ResponseBody = ((string?)json["responseBody"] ?? "").TrimStart('\ufeff');
        Headers = (json["responseHeaders"] as JsonObject ?? []).ToDictionary(header => header.Key, header => Value(header.Value), StringComparer.OrdinalIgnoreCase);
        Date = Headers.TryGetValue("date", out var date) && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var sent) ? sent : before;
        Path = Uri.AbsolutePath.TrimEnd('/');
        var galleries = GalleryPath().Match(Path);
        GallerySegments = galleries.Success ? galleries.Groups["rest"].Value.Split('/') : [];
        OperationId = Operation().Match(Path) is { Success: true } operation ? operation.Groups["id"].Value : null;
    }

    public int Number { get; }

    public string Method { get; }

    public Uri Uri { get; }

    public string Path { get; }

    public string Key => Path.ToLowerInvariant();

    public int Status { get; }

    public string? RequestBody { get; }

    public string ResponseBody { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>From <c>galleries</c>, <c>sharedGalleries</c> or <c>communityGalleries</c> on; empty for a request about something else.</summary>
    public IReadOnlyList<string> GallerySegments { get; }

    /// <summary>The operation that is polled, or null.</summary>
    public string? OperationId { get; }

    /// <summary>When the polled operation began, as its body says.</summary>
    public DateTimeOffset? OperationStart =>
        DateTimeOffset.TryParse((string?)(Json as JsonObject)?["startTime"], CultureInfo.InvariantCulture, out var start) ? start : null;

    /// <summary>The operation that this answer starts, or null.</summary>
    public string? StartedOperationId => Headers.TryGetValue("azure-asyncoperation", out var address) ? new Uri(address).Segments[^1] : null;

    public bool IsMonitor => Uri.Query.Contains("monitor=true", StringComparison.OrdinalIgnoreCase);

    public bool IsList => GallerySegments.Count % 2 == 1 && Method == "GET";

    /// <summary>True for a gallery of one's own and what stands in one, false for lists and for what is not about galleries.</summary>
    public bool IsResource => GallerySegments.Count > 0 && GallerySegments.Count % 2 == 0 && !IsShared;

    /// <summary>True for a gallery as those see it whom it is shared with.</summary>
    public bool IsShared => GallerySegments.Count > 0 && !string.Equals(GallerySegments[0], "galleries", StringComparison.OrdinalIgnoreCase);

    /// <summary>As in <c>galleries/images/versions</c>.</summary>
    public string Type => string.Join('/', GallerySegments.Where((_, index) => index % 2 == 0));

    /// <summary>How deviations name the exchange: <c>PUT galleries/images</c>, <c>LIST galleries</c>, <c>POLL</c>.</summary>
    public string Label => OperationId is not null ? "POLL" : $"{(IsList ? "LIST" : Method)} {Type}";

    public DateTimeOffset Date { get; }

    public string ApiVersion => Version().Match(Uri.Query).Groups["version"].Value;

    public JsonNode? Json => Parse(ResponseBody);

    /// <summary>The answer's provisioning state, or null.</summary>
    public string? State => IsResource ? (string?)(Json as JsonObject)?["properties"]?["provisioningState"] : null;

    public JsonNode? RequestJson => Parse(RequestBody);

    /// <summary>Null for what is no JSON: storage answers in XML, and some uploads are no text.</summary>
    public static JsonNode? Parse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Value(JsonNode? header) => header is JsonArray values ? string.Join(',', values.Select(value => (string?)value)) : (string?)header ?? "";

    // The oldest cassettes hold the text that Python prints for bytes.
    private static string? Undo(string? body) => body is not null && body.StartsWith("b'", StringComparison.Ordinal)
        ? body[2..^1].Replace("\\'", "'", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal)
        : body;

    [GeneratedRegex("/providers/Microsoft.Compute/(locations/[^/]+/)?(?<rest>(shared|community)?galleries(/.*)?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex GalleryPath();

    [GeneratedRegex("[?&]api-version=(?<version>[^&]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Version();

    [GeneratedRegex("/capsOperations/(?<id>[^/]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Operation();
}
