using Azure.Core.Pipeline;

namespace GalleryTools.Core.Service;

/// <summary>What every request of one run carries: the correlation id that the service logs, and where its exchanges are shown.</summary>
internal sealed record CallScope(string CorrelationId, Action<string>? ShowExchange)
{
    private const string Property = "GalleryTools.CallScope";

    public IDisposable Enter() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public static CallScope? Of(Azure.Core.HttpMessage message) =>
        message.TryGetProperty(Property, out var value) ? value as CallScope : null;
}
