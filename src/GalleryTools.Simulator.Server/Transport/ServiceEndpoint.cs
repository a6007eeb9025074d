using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GalleryTools.Simulator.Server.Transport;

/// <summary>Every request of every client: read, answered by the service, delivered.</summary>
internal sealed partial class ServiceEndpoint(SimulatedService service, ResponseDelivery delivery, ILogger logger)
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
        LogAnswer(request.Method, request.Uri.AbsolutePath, response.Delivery.IsReset ? "reset" : response.Status.ToString(CultureInfo.InvariantCulture));
        await delivery.SendAsync(context, response);
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Outcome}")]
    private partial void LogAnswer(string method, string path, string outcome);
}
