namespace GalleryTools.Simulator;

/// <summary>One answer of the service.</summary>
/// <param name="Status">The HTTP status code; 0 where a reset keeps the request from the service.</param>
/// <param name="Headers">Names are lower case, as in the recordings, and compared without case.</param>
/// <param name="Body">The body's text, empty where the service sends none (then there is no content-type either).</param>
public sealed record SimulatedResponse(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Whole unless a fault is due. Of a reset nobody sees status, headers and body: they tell observers what the service has done.</summary>
    public Delivery Delivery { get; init; } = Delivery.Whole;

    /// <summary>The header's value, or null.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;
}
