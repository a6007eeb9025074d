using System.Net;
using System.Text;

namespace GalleryTools.Simulator;

/// <summary>Puts a <see cref="SimulatedService"/> in the place of the network, under an <see cref="HttpClient"/> or an Azure SDK transport.</summary>
/// <remarks>Both ways of sending complete before they return: code above it that awaits goes on, on its own thread, and a seed can be replayed.</remarks>
public sealed class SimulatorHandler(SimulatedService service) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ToMessage(service.Handle(FromMessage(request)), request);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<HttpResponseMessage>(cancellationToken);
#pragma warning disable CA1031 // A transport reports every failure, an interceptor's made-up ones too, through its task.
        try
        {
            return Task.FromResult(Send(request, cancellationToken));
        }
        catch (Exception failure)
        {
            return Task.FromException<HttpResponseMessage>(failure);
        }
#pragma warning restore CA1031
    }

    private static SimulatedRequest FromMessage(HttpRequestMessage request)
    {
        var uri = request.RequestUri ?? throw new InvalidOperationException("A request to the simulator needs an absolute URI.");
        var headers = request.Headers.ToDictionary(
            header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new SimulatedRequest(request.Method.Method, uri, headers, ReadBody(request.Content));
    }

    private static string? ReadBody(HttpContent? content)
    {
        if (content is null)
            return null;
        using var reader = new StreamReader(content.ReadAsStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static HttpResponseMessage ToMessage(SimulatedResponse response, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(response.Body)),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }
}
