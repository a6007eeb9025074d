using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Snapshots;

/// <summary>Takes a snapshot's JSON apart; every complaint names the source and the place.</summary>
internal sealed class SnapshotReader(string source)
{
    public void RequireSchema(JsonObject json, int known)
    {
        if (!json.TryGetPropertyValue("schemaVersion", out var version) || version is null)
            throw Wrong("'schemaVersion' is missing");
        if (version.ToJsonString() != known.ToString(CultureInfo.InvariantCulture))
            throw Wrong($"schemaVersion {version.ToJsonString()} is unknown; this version of GalleryTools reads {known}");
    }

    /// <summary>What is misspelt would silently do nothing.</summary>
    public void RequireKnown(JsonObject json, IReadOnlyCollection<string> known)
    {
        if (json.FirstOrDefault(member => !known.Contains(member.Key, StringComparer.Ordinal)).Key is { } unknown)
            throw Wrong($"'{unknown}' is unknown; known are {string.Join(", ", known)}");
    }

    public JsonObject Object(JsonNode? node, string place) => node as JsonObject ?? throw Wrong($"{place} must be an object");

    public DateTimeOffset Time(JsonObject json, string name)
    {
        if (!DateTimeOffset.TryParse(Text(json, name, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            throw Wrong($"'{name}' must be an ISO 8601 time");
        return time.ToUniversalTime();
    }

    public IReadOnlyList<SnapshotSubscription> Subscriptions(JsonObject json)
    {
        var subscriptions = new List<SnapshotSubscription>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Array(json, "subscriptions", "subscriptions"))
        {
            var subscription = Subscription(item, $"subscriptions[{subscriptions.Count}]");
            if (!ids.Add(subscription.SubscriptionId))
                throw Wrong($"subscription '{subscription.SubscriptionId}' stands there twice");
            subscriptions.Add(subscription);
        }
        return subscriptions;
    }

    public IReadOnlyList<UnreadPath> NotRead(JsonObject json)
    {
        if (!json.ContainsKey("notRead"))
            return [];
        var unread = new List<UnreadPath>();
        foreach (var item in Array(json, "notRead", "notRead"))
        {
            var place = $"notRead[{unread.Count}]";
            var id = Text(Object(item, place), "id", place + ".id");
            if (!id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
                throw Wrong($"{place}.id '{id}' is not in a subscription");
            unread.Add(new(id, item!.AsObject().TextAt("reason") ?? ""));
        }
        return unread;
    }

    private SnapshotSubscription Subscription(JsonNode? node, string place)
    {
        var json = Object(node, place);
        var id = Text(json, "subscriptionId", place + ".subscriptionId");
        var resources = Array(json, "resources", place + ".resources");
        for (var index = 0; index < resources.Count; index++)
            Resource(resources[index], id, $"{place}.resources[{index}]");
        return new SnapshotSubscription(
            id,
            Text(json, "tenantId", place + ".tenantId"),
            json.TextAt("displayName") ?? id,
            Locations(json, place + ".locations"))
        {
            Resources = resources,
        };
    }

    private string[] Locations(JsonObject json, string place)
    {
        var names = json.TextsAt("locations").ToArray();
        return names.Length == Array(json, "locations", place).Count ? names : throw Wrong($"'{place}' must be a list of names");
    }

    private void Resource(JsonNode? node, string subscriptionId, string place)
    {
        var id = Text(Object(node, place), "id", place + ".id");
        if (!(id + "/").StartsWith($"/subscriptions/{subscriptionId}/", StringComparison.OrdinalIgnoreCase))
            throw Wrong($"{place}.id '{id}' is not in subscription '{subscriptionId}'");
    }

    private JsonArray Array(JsonObject json, string name, string place) =>
        json[name] as JsonArray ?? throw Wrong($"'{place}' is missing or not an array");

    private string Text(JsonObject json, string name, string place) =>
        json.TextAt(name) is { Length: > 0 } text ? text : throw Wrong($"'{place}' is missing or not text");

    private SnapshotException Wrong(string what) => new($"The snapshot '{source}' can't be used: {what}.");
}
