using System.Text.Json.Nodes;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>The tenants of the snapshot's subscriptions.</summary>
internal static class TenantAnswers
{
    public static Answer List(Call call)
    {
        var tenants = call.State.Subscriptions.Values.GroupBy(subscription => subscription.TenantId, StringComparer.OrdinalIgnoreCase);
        return new Answer(200, new JsonObject { ["value"] = new JsonArray(tenants.Select(Describe).ToArray<JsonNode>()) }, ByGateway: true);
    }

    private static JsonObject Describe(IGrouping<string, SnapshotSubscription> tenant) => new()
    {
        ["id"] = $"/tenants/{tenant.Key}",
        ["tenantId"] = tenant.Key,
        ["displayName"] = tenant.First().DisplayName,
        ["tenantCategory"] = "Home",
    };
}
