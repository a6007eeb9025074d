using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GalleryTools.Simulator.Server.Transport;

/// <summary>ARM's answer to a request that it could not deal with: what a client gets when the simulator itself is wrong.</summary>
internal static class InternalFailure
{
    public static SimulatedResponse Answer(SimulatedRequest request, DateTimeOffset now)
    {
        var id = Guid.NewGuid().ToString();
        var correlation = request.Headers.TryGetValue("x-ms-correlation-request-id", out var sent) && Guid.TryParse(sent, out _) ? sent : id;
        var time = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var error = new JsonObject
        {
            ["code"] = "InternalServerError",
            ["message"] = "Encountered internal server error. The simulator's log has the reason. " +
                $"Diagnostic information: timestamp '{time}', tracking id '{id}', request correlation id '{correlation}'.",
        };
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["cache-control"] = "no-cache",
            ["content-type"] = "application/json; charset=utf-8",
            ["x-ms-failure-cause"] = "gateway",
            ["x-ms-request-id"] = id,
            ["x-ms-correlation-request-id"] = correlation,
        };
        return new SimulatedResponse(StatusCodes.Status500InternalServerError, headers, new JsonObject { ["error"] = error }.ToJsonString());
    }
}
