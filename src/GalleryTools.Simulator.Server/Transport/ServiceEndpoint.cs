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
        var response = Handle(request);
        // Never the query: operation URLs are signed, and a token may be asked for in it.
        LogAnswer(request.Method, request.Uri.AbsolutePath, response.Delivery.IsReset ? "reset" : response.Status.ToString(CultureInfo.InvariantCulture));
        await delivery.SendAsync(context, response);
    }

    private SimulatedResponse Handle(SimulatedRequest request)
    {
#pragma warning disable CA1031 // The outermost place: a bug in one answer is told with its stack, and ends neither the server nor in an empty 500.
        try
        {
            return service.Handle(request);
        }
        catch (Exception bug)
        {
            LogBug(bug, request.Method, request.Uri.AbsolutePath);
            return InternalFailure.Answer(request, DateTimeOffset.UtcNow);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(2, LogLevel.Error, "{Method} {Path} met a bug of the simulator")]
    private partial void LogBug(Exception bug, string method, string path);

    [LoggerMessage(1, LogLevel.Information, "{Method} {Path} {Outcome}")]
    private partial void LogAnswer(string method, string path, string outcome);
}
