using System.Text.Json.Nodes;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>Subscriptions and their locations, as ARM itself answers them.</summary>
internal static class SubscriptionAnswers
{
    public static Answer List(Call call) => Gateway(new JsonObject
    {
        ["value"] = new JsonArray(call.State.Subscriptions.Values.Select(Describe).ToArray<JsonNode>()),
        ["count"] = new JsonObject { ["type"] = "Total", ["value"] = call.State.Subscriptions.Count },
    });

    public static Answer Get(Call call) => Gateway(Describe(call.Subscription));

    public static Answer Locations(Call call)
    {
        var id = call.Subscription.SubscriptionId;
        return Gateway(new JsonObject
        {
            ["value"] = new JsonArray(call.Subscription.Locations.Select(name => Location(id, name)).ToArray<JsonNode>()),
        });
    }

    private static JsonObject Describe(SnapshotSubscription subscription) => new()
    {
        ["id"] = $"/subscriptions/{subscription.SubscriptionId}",
        ["authorizationSource"] = "RoleBased",
        ["managedByTenants"] = new JsonArray(),
        ["subscriptionId"] = subscription.SubscriptionId,
        ["tenantId"] = subscription.TenantId,
        ["displayName"] = subscription.DisplayName,
        ["state"] = "Enabled",
        ["subscriptionPolicies"] = new JsonObject
        {
            ["locationPlacementId"] = "Public_2014-09-01", ["quotaId"] = "PayAsYouGo_2014-09-01", ["spendingLimit"] = "Off",
        },
    };

    private static JsonObject Location(string subscriptionId, string name)
    {
        var region = RegionTable.Find(name) ?? new Region(name, name, "Other");
        return new JsonObject
        {
            ["id"] = $"/subscriptions/{subscriptionId}/locations/{region.Name}",
            ["name"] = region.Name,
            ["type"] = "Region",
            ["displayName"] = region.DisplayName,
            ["regionalDisplayName"] = region.RegionalDisplayName,
            ["metadata"] = new JsonObject { ["regionType"] = "Physical", ["geographyGroup"] = region.GeographyGroup },
        };
    }

    private static Answer Gateway(JsonObject body) => new(200, body, ByGateway: true);
}
