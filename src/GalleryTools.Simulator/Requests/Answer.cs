using System.Globalization;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Requests;

/// <summary>An answer before it is written down.</summary>
/// <param name="Body">Null for an empty body.</param>
/// <param name="ByGateway">True for ARM's own answers, which are compact.</param>
internal sealed record Answer(int Status, JsonNode? Body = null, bool ByGateway = false)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Answer With(string header, string? value)
    {
        if (value is not null)
            Headers[header] = value;
        return this;
    }

    /// <param name="wait">On the client's clock, or null for none.</param>
    public Answer WithRetryAfter(TimeSpan? wait) => With("retry-after", wait?.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
}
