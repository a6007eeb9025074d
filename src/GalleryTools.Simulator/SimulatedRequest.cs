namespace GalleryTools.Simulator;

/// <summary>One request as it reaches the service.</summary>
/// <param name="Method">GET, PUT, PATCH, POST or DELETE.</param>
/// <param name="Uri">Absolute; its scheme and authority come back in operation URLs and next links.</param>
/// <param name="Headers">Names compared without case by whoever makes the dictionary; the service reads few of them.</param>
/// <param name="Body">JSON text, or null.</param>
public sealed record SimulatedRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    private static readonly Dictionary<string, string> NoHeaders = new(StringComparer.OrdinalIgnoreCase);

    public SimulatedRequest(string method, Uri uri, string? body = null)
        : this(method, uri, NoHeaders, body)
    {
    }
}
