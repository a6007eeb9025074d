using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Faults;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Scenarios;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator.Snapshots;

/// <summary>From a snapshot to the service's state and back.</summary>
internal static class SnapshotState
{
    /// <exception cref="SnapshotException">A part that only the service reads is not of its documented shape.</exception>
    public static ServiceState Restore(Snapshot snapshot, int seed, ScaledClock? pace, FaultSchedule? faults)
    {
        var saved = Part(snapshot, "service", (json, place) => SavedService.Read(new JsonFields(json, place))) ?? new SavedService();
        var scenario = Part(snapshot, "scenario", (json, place) => Scenario.Read(new JsonFields(json, place))) ?? new Scenario();
        var operations = Part(snapshot, "operations", (json, place) => JsonFields.Rows(json, place).Select(OperationJson.Read).ToArray()) ?? [];
        var state = new ServiceState
        {
            Random = new SeededRandom(saved.Seed ?? seed, saved.Drawn),
            Scenario = scenario,
            Faults = new FaultLedger(faults ?? Part(snapshot, "faults", (json, place) => FaultSchedule.Read(new JsonFields(json, place))) ?? FaultSchedule.None),
            Pace = pace,
            PageSize = scenario.PageSize,
            Throttling = saved.Throttling ?? scenario.Throttling.Mode != ThrottlingMode.Off,
            RetryAfterOnStart = saved.RetryAfterOnStart,
            Kept = new JsonObject { ["scenario"] = Detached(snapshot.Json["scenario"]) },
        };
        foreach (var unread in snapshot.NotRead)
            state.NotRead.Add(unread);
        foreach (var subscription in snapshot.Subscriptions)
        {
            // Without the resources: the store has them in less space.
            state.Subscriptions.Add(subscription.SubscriptionId, subscription with { Resources = [] });
            foreach (var resource in subscription.Resources)
                state.Resources.Put(new StoredResource(resource!.AsObject()));
        }
        foreach (var softDeleted in state.Subscriptions.Keys.SelectMany(id =>
                     state.Resources.OfType("Microsoft.Compute/" + SoftDeletedVersion.Type, $"/subscriptions/{id}".ToLowerInvariant())))
        {
            state.Purges.Add(softDeleted);
        }
        foreach (var operation in operations)
        {
            if (!OperationTimes.Knows(operation.Kind) || state.Operations.Find(operation.Id) is not null)
                throw new SnapshotException($"The snapshot's operation '{operation.Id}' can't be used: its kind '{operation.Kind}' is unknown or its id stands there twice.");
            state.Operations.Add(operation);
        }
        foreach (var child in saved.Lingering)
            state.Lingering.Add(child);
        foreach (var unseen in saved.Unseen)
            state.Unseen.Add(unseen);
        foreach (var (name, counter) in saved.Windows)
            state.ProviderThrottle.Counters.Add(name, counter);
        foreach (var (name, bucket) in saved.Buckets)
            state.SubscriptionThrottle.Buckets.Add(name, bucket);
        return state;
    }

    public static Snapshot Take(ServiceState state)
    {
        var json = new JsonObject
        {
            ["schemaVersion"] = 1,
            ["clock"] = JsonText.Time(state.Now),
            ["notRead"] = new JsonArray(state.NotRead.All.Select(unread => new JsonObject { ["id"] = unread.Id, ["reason"] = unread.Reason }).ToArray<JsonNode>()),
            ["subscriptions"] = new JsonArray(state.Subscriptions.Values.Select(known => Subscription(state, known)).ToArray<JsonNode>()),
            // In the order of their starts, which decides between two that end together.
            ["operations"] = new JsonArray(state.Operations.All.Select(OperationJson.Write).ToArray<JsonNode>()),
            ["scenario"] = state.Kept["scenario"]?.DeepClone() ?? new JsonObject(),
            ["faults"] = state.Faults.ToJson(),
            ["service"] = SavedService.Write(state),
        };
        json["scenario"]!["pageSize"] = state.PageSize;
        return new Snapshot(json, state.Now, new SnapshotReader("(saved)").Subscriptions(json), state.NotRead.All);
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
    private static JsonNode? Detached(JsonNode? node) => node is null ? null : JsonNode.Parse(JsonText.Bytes(node));

    private static T? Part<T>(Snapshot snapshot, string name, Func<JsonElement, string, T> read)
        where T : class
    {
        if (snapshot.Json[name] is not { } part)
            return null;
        try
        {
            using var document = JsonDocument.Parse(JsonText.Bytes(part));
            return read(document.RootElement, name);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new SnapshotException($"The snapshot's '{name}' can't be used: {failure.Message}", failure);
        }
    }
}
