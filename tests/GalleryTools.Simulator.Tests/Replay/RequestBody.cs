using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>The Java records have no request bodies: what was sent is what came back, without what only the service sets.</summary>
internal static class RequestBody
{
    public static string? Rebuild(RecordedExchange exchange)
    {
        if (exchange.Method is not ("PUT" or "PATCH") || exchange.Json is not JsonObject body)
            return null;
        foreach (var name in new[] { "id", "name", "type" })
            body.Remove(name);
        if (body["properties"] is not JsonObject properties)
            return body.ToJsonString();
        properties.Remove("provisioningState");
        if (exchange.Type == "galleries")
            properties.Remove("identifier");
        if (properties["publishingProfile"] is JsonObject profile)
            profile.Remove("publishedDate");
        return body.ToJsonString();
    }
}
