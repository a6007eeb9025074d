using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Scenarios;
using GalleryTools.Simulator.Store;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator.Snapshots;

/// <summary>From a snapshot to the service's state and back.</summary>
internal static class SnapshotState
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <exception cref="SnapshotException">A part that only the service reads is not of its documented shape.</exception>
    public static ServiceState Restore(Snapshot snapshot, int seed)
    {
        var service = snapshot.Json.ObjectAt("service");
        var scenario = Part<Scenario>(snapshot.Json, "scenario") ?? new Scenario();
        var state = new ServiceState
        {
            Random = new SeededRandom(service.NumberAt("seed") ?? seed, service.NumberAt("drawn") ?? 0),
            Scenario = scenario,
            PageSize = scenario.PageSize,
            Kept = new JsonObject { ["scenario"] = Detached(snapshot.Json["scenario"]), ["faults"] = Detached(snapshot.Json["faults"]) },
        };
        foreach (var subscription in snapshot.Subscriptions)
        {
            // Without the resources: the store has them in less space.
            state.Subscriptions.Add(subscription.SubscriptionId, subscription with { Resources = [] });
            foreach (var resource in subscription.Resources)
                state.Resources.Put(new StoredResource(resource!.AsObject()));
        }
        foreach (var operation in Part<Operation[]>(snapshot.Json, "operations") ?? [])
        {
            if (!OperationTimes.Knows(operation.Kind) || state.Operations.Find(operation.Id) is not null)
                throw new SnapshotException($"The snapshot's operation '{operation.Id}' can't be used: its kind '{operation.Kind}' is unknown or its id stands there twice.");
            state.Operations.Add(operation);
        }
        foreach (var child in Part<LingeringChild[]>(service, "lingering") ?? [])
            state.Lingering.Add(child);
        foreach (var (name, window) in Part<Dictionary<string, RateWindow>>(service, "windows") ?? [])
            state.Windows.Open.Add(name, window);
        return state;
    }

    public static Snapshot Take(ServiceState state)
    {
        var json = new JsonObject
        {
            ["schemaVersion"] = 1,
            ["clock"] = JsonSerializer.SerializeToNode(state.Now, Options),
            ["subscriptions"] = new JsonArray(state.Subscriptions.Values.Select(known => Subscription(state, known)).ToArray<JsonNode>()),
            ["operations"] = JsonSerializer.SerializeToNode(
                state.Operations.All.OrderBy(operation => operation.StartTime).ThenBy(operation => operation.Id, StringComparer.Ordinal), Options),
            ["scenario"] = state.Kept["scenario"]?.DeepClone() ?? new JsonObject(),
            ["faults"] = state.Kept["faults"]?.DeepClone() ?? new JsonObject(),
            ["service"] = new JsonObject
            {
                ["seed"] = state.Random.Seed,
                ["drawn"] = state.Random.Drawn,
                ["lingering"] = JsonSerializer.SerializeToNode(state.Lingering.All, Options),
                ["windows"] = JsonSerializer.SerializeToNode(state.Windows.Open, Options),
            },
        };
        json["scenario"]!["pageSize"] = state.PageSize;
        return new Snapshot(json, state.Now, new SnapshotReader("(saved)").Subscriptions(json));
    }

    private static JsonObject Subscription(ServiceState state, SnapshotSubscription subscription)
    {
        var resources = state.Resources.Beneath(ArmPath.Parse($"/subscriptions/{subscription.SubscriptionId}")).Select(resource => resource.Read());
        return new JsonObject
        {
            ["subscriptionId"] = subscription.SubscriptionId,
            ["tenantId"] = subscription.TenantId,
            ["displayName"] = subscription.DisplayName,
            ["locations"] = new JsonArray(subscription.Locations.Select(name => JsonValue.Create(name)).ToArray<JsonNode?>()),
            ["resources"] = new JsonArray(resources.ToArray<JsonNode>()),
        };
    }

    // A clone would keep the whole document that it was read from in memory.
    private static JsonNode? Detached(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString());

    private static T? Part<T>(JsonNode? parent, string name)
    {
        try
        {
            return parent.At(name) is { } node ? node.Deserialize<T>(Options) : default;
        }
        catch (JsonException failure)
        {
            throw new SnapshotException($"The snapshot's '{name}' is not of its documented shape: {failure.Message}", failure);
        }
    }
}
