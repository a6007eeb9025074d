using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace GalleryTools.Simulator.Server.Transport;

/// <summary>How an answer reaches its client: the one place where it comes late, in part or not at all.</summary>
/// <param name="clock">The service's clock, on which a slow body waits.</param>
internal sealed class ResponseDelivery(TimeProvider clock)
{
    public async Task SendAsync(HttpContext context, SimulatedResponse response)
    {
        if (response.Delivery.IsReset)
        {
            Reset(context);
            return;
        }
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
            context.Response.Headers[name] = value;
        if (response.Status != StatusCodes.Status204NoContent)
            await SendBodyAsync(context, Encoding.UTF8.GetBytes(response.Body), response.Delivery);
    }

    private async Task SendBodyAsync(HttpContext context, byte[] body, Delivery delivery)
    {
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        if (delivery.BodyTakes > TimeSpan.Zero)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(delivery.BodyTakes, clock, context.RequestAborted);
        }
        // Kestrel closes the connection of an answer that ends before its content-length.
        var arriving = Math.Min(body.Length, delivery.CutAfterBytes ?? body.Length);
        await context.Response.Body.WriteAsync(body.AsMemory(0, arriving), context.RequestAborted);
    }

    /// <summary>Closed without lingering, which the other side sees as a reset; an abort alone would be an orderly end.</summary>
    private static void Reset(HttpContext context)
    {
        context.Features.Get<IConnectionSocketFeature>()?.Socket.Close(timeout: 0);
        context.Abort();
    }
}
