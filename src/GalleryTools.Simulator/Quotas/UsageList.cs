using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Quotas;

/// <summary>GET of <c>locations/{region}/usages</c>.</summary>
internal static class UsageList
{
    public static bool Knows(ArmPath path) =>
        path.IsCollection && string.Equals(path.ResourceType, "Microsoft.Compute/locations/usages", StringComparison.OrdinalIgnoreCase);

    public static Answer Get(Call call)
    {
        if (call.Request.Method != "GET")
            throw GatewayRefusals.MethodNotAllowed(call.Request).Raise();
        ApiVersions.RequireRegistered(call, ResourceType.Find(call.Path.ResourceType)!, call.Path.Names[0]);
        call.HandToProvider();
        var region = RegionTable.Normalize(call.Path.Names[0]);
        var rows = Quota.All.Where(quota => quota.LocalizedName is not null).Select(quota => Row(call, quota, region));
        return new Answer(200, new JsonObject { ["value"] = new JsonArray(rows.ToArray<JsonNode>()) });
    }

    private static JsonObject Row(Call call, Quota quota, string region)
    {
        var subscription = call.Subscription.SubscriptionId;
        return new JsonObject
        {
            ["limit"] = quota.LimitIn(call.State),
            ["unit"] = "Count",
            ["currentValue"] = quota.Type is { } type
                ? call.State.Resources.Counts.Of(type, subscription, region)
                : CoreCount.In(call.State, subscription, region),
            ["name"] = new JsonObject { ["value"] = quota.Name, ["localizedValue"] = quota.LocalizedName },
        };
    }
}
