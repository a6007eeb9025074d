using System.Net;
using System.Text;
using GalleryTools.Simulator.Transport;

namespace GalleryTools.Simulator;

/// <summary>Puts a <see cref="SimulatedService"/> in the place of the network, under an <see cref="HttpClient"/> or an Azure SDK transport.</summary>
/// <remarks>
/// Both ways of sending complete before they return: code above it that awaits goes on, on its own thread, and a seed can be replayed. Only the
/// body of a slow answer makes its reader wait, on the service's clock. A reset is thrown as HttpClient throws it, and a body that is cut off
/// fails where it ends.
/// </remarks>
public sealed class SimulatorHandler(SimulatedService service) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var response = service.Handle(FromMessage(request));
        return response.Delivery.IsReset ? throw LostConnection.Reset() : ToMessage(response, request);
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

    private HttpResponseMessage ToMessage(SimulatedResponse response, HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = ToContent(Encoding.UTF8.GetBytes(response.Body), response.Delivery),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    private HttpContent ToContent(byte[] body, Delivery delivery)
    {
        if (delivery == Delivery.Whole)
            return new ByteArrayContent(body);
        var content = new StreamContent(new DeliveredBody(body, delivery, service.Clock));
        content.Headers.ContentLength = body.Length;
        return content;
    }
}
