using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GalleryTools.Simulator.Server.Transport;

/// <summary>From HTTP to the service's own request.</summary>
internal static class RequestReading
{
    /// <summary>Null for a target that is no path, as a proxy would get it.</summary>
    public static async Task<SimulatedRequest?> ReadAsync(HttpRequest request)
    {
        // As it came: a decoded and encoded path is no longer the one that the client asked for.
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/') || !Uri.TryCreate($"{request.Scheme}://{request.Host}{target}", UriKind.Absolute, out var uri))
            return null;
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return new SimulatedRequest(request.Method, uri, headers, body.Length == 0 ? null : body);
    }
}
