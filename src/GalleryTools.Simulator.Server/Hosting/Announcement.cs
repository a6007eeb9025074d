using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Server.Hosting;

/// <summary>The one line on standard output: what a script needs to reach the server.</summary>
internal static class Announcement
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string url, string certificate, SnapshotSubscription subscription) => new JsonObject
    {
        ["url"] = url,
        ["certificate"] = certificate,
        ["subscriptionId"] = subscription.SubscriptionId,
        ["tenantId"] = subscription.TenantId,
    }.ToJsonString(Options);
}
