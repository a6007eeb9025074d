using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>One request to real Azure and its answer.</summary>
internal sealed partial class RecordedExchange
{
    public RecordedExchange(JsonNode json)
    {
        Number = (int)json["i"]!;
        Method = (string)json["method"]!;
        Uri = new Uri((string)json["uri"]!);
        Status = (int)json["status"]!;
        RequestBody = Undo((string?)json["requestBody"]);
        ResponseBody = ((string?)json["responseBody"] ?? "").TrimStart('\ufeff');
        Headers = json["responseHeaders"]!.AsObject()
            .ToDictionary(header => header.Key, header => (string?)header.Value ?? "", StringComparer.OrdinalIgnoreCase);
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

    /// <summary>From <c>galleries</c> on; empty for a request about something else.</summary>
    public IReadOnlyList<string> GallerySegments { get; }

    /// <summary>The operation that is polled, or null.</summary>
    public string? OperationId { get; }

    public bool IsMonitor => Uri.Query.Contains("monitor=true", StringComparison.OrdinalIgnoreCase);

    public bool IsList => GallerySegments.Count % 2 == 1 && Method == "GET";

    /// <summary>As in <c>galleries/images/versions</c>.</summary>
    public string Type => string.Join('/', GallerySegments.Where((_, index) => index % 2 == 0));

    /// <summary>How deviations name the exchange: <c>PUT galleries/images</c>, <c>LIST galleries</c>, <c>POLL</c>.</summary>
    public string Label => OperationId is not null ? "POLL" : $"{(IsList ? "LIST" : Method)} {Type}";

    public DateTimeOffset Date => Headers.TryGetValue("date", out var date)
        ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture)
        : DateTimeOffset.MinValue;

    public JsonNode? Json => Parse(ResponseBody);

    public static JsonNode? Parse(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text);

    // The oldest cassettes hold the text that Python prints for bytes.
    private static string? Undo(string? body) => body is not null && body.StartsWith("b'", StringComparison.Ordinal)
        ? body[2..^1].Replace("\\'", "'", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal)
        : body;

    [GeneratedRegex("/providers/Microsoft.Compute/(?<rest>galleries(/.*)?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex GalleryPath();

    [GeneratedRegex("/capsOperations/(?<id>[^/]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Operation();
}
