using System.Text;
using Microsoft.AspNetCore.Http;

namespace GalleryTools.Simulator.Server.Transport;

/// <summary>How an answer reaches its client: the one place where one could come late, in part or not at all.</summary>
internal static class Delivery
{
    public static async Task SendAsync(HttpContext context, SimulatedResponse response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
            context.Response.Headers[name] = value;
        if (response.Status == StatusCodes.Status204NoContent)
            return;
        var body = Encoding.UTF8.GetBytes(response.Body);
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
