using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GalleryTools.Simulator.Server.Transport;

/// <summary>Every request of every client: read, answered by the service, delivered.</summary>
internal sealed partial class ServiceEndpoint(SimulatedService service, ILogger logger)
{
    public async Task AnswerAsync(HttpContext context)
    {
        if (await RequestReading.ReadAsync(context.Request) is not { } request)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var response = service.Handle(request);
        // Never the query: operation URLs are signed, and a token may be asked for in it.
        LogAnswer(request.Method, request.Uri.AbsolutePath, response.Status);
        await Delivery.SendAsync(context, response);
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Status}")]
    private partial void LogAnswer(string method, string path, int status);
}
