using System.Text.Json.Nodes;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary><c>/metadata/endpoints</c>: what a client asks of an ARM endpoint that it is told about (<c>az cloud register</c>, Terraform's <c>metadata_host</c>).</summary>
internal static class CloudMetadata
{
    /// <remarks>The sign-in address is the simulator's own, so that nobody's password leaves for the real one during a rehearsal.</remarks>
    public static Answer Get(Call call)
    {
        var origin = call.Request.Origin;
        var cloud = new JsonObject
        {
            ["name"] = "GalleryToolsSimulator",
            ["resourceManager"] = origin,
            ["authentication"] = new JsonObject
            {
                ["loginEndpoint"] = origin,
                ["audiences"] = new JsonArray("https://management.core.windows.net/", "https://management.azure.com/"),
                ["tenant"] = "common",
                ["identityProvider"] = "AAD",
            },
            ["galleryEndpoint"] = origin,
            ["graphEndpoint"] = "https://graph.windows.net/",
            ["graphAudience"] = "https://graph.windows.net/",
            ["portal"] = origin,
            ["suffixes"] = new JsonObject(),
        };
        // From 2019-05-01 until 2022-09-01 the answer was a list of clouds.
        var list = string.CompareOrdinal(call.Request.ApiVersion, "2019-05-01") >= 0 && string.CompareOrdinal(call.Request.ApiVersion, "2022-09-01") < 0;
        return new Answer(200, list ? new JsonArray(cloud) : cloud, ByGateway: true);
    }
}
