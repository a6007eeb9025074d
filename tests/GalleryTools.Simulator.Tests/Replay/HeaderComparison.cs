namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>
/// What differs in the headers. How long a body is, how it travelled and which machine sent it is nobody's business; the SDKs wrote a
/// <c>Retry-After</c> of 0 into every record, and the Azure CLI left out the ids and most of what counts the requests.
/// </summary>
internal static class HeaderComparison
{
    private const string Limits = "x-ms-ratelimit-remaining-resource";

    /// <summary>Each says something by being there or not.</summary>
    private static readonly string[] Signals = ["azure-asyncoperation", "location", "x-ms-failure-cause"];

    /// <summary>Sent with every answer by now, and left out of some recordings.</summary>
    private static readonly string[] Wanted =
    [
        "cache-control", "date", "retry-after", Limits, "x-ms-request-id", "x-ms-correlation-request-id",
        "x-ms-ratelimit-remaining-subscription-reads", "x-ms-ratelimit-remaining-subscription-writes", "x-ms-ratelimit-remaining-subscription-deletes",
    ];

    public static IEnumerable<string> Compare(RecordedExchange recorded, SimulatedResponse simulated)
    {
        foreach (var header in Signals)
        {
            if (recorded.Headers.ContainsKey(header) != simulated.Header(header) is not null)
                yield return (recorded.Headers.ContainsKey(header) ? "missing" : "added") + " header " + header;
        }
        foreach (var header in Wanted)
        {
            if (recorded.Headers.TryGetValue(header, out var value) && value != "0" && simulated.Header(header) is null)
                yield return "missing header " + header;
        }
        foreach (var difference in Values(recorded, simulated))
            yield return difference;
    }

    private static IEnumerable<string> Values(RecordedExchange recorded, SimulatedResponse simulated)
    {
        var type = recorded.Headers.GetValueOrDefault("content-type");
        if (type != simulated.Header("content-type"))
            yield return $"content-type '{type}' became '{simulated.Header("content-type")}'";
        if (Different(Limits, header => string.Join(',', header.Split(',').Select(part => part.Split(';')[0]))) is { } limits)
            yield return "limits " + limits;
        foreach (var header in new[] { "azure-asyncoperation", "location" })
        {
            if (Different(header, Address) is { } addresses)
                yield return header + " " + addresses;
        }

        string? Different(string header, Func<string, string> read)
        {
            if (!recorded.Headers.TryGetValue(header, out var theirs) || simulated.Header(header) is not { } mine || read(theirs) == read(mine))
                return null;
            return $"'{read(theirs)}' became '{read(mine)}'";
        }
    }

    // Without its host, operation id, signature and API version: whoever moved a recorded test to a newer version changed the requests alone.
    private static string Address(string header)
    {
        var url = new Uri(header);
        var isMonitor = url.Query.Contains("monitor=true", StringComparison.OrdinalIgnoreCase);
        return url.AbsolutePath[..url.AbsolutePath.LastIndexOf('/')].ToLowerInvariant() + (isMonitor ? "?monitor=true" : "");
    }
}
