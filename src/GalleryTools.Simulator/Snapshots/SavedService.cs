using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator.Snapshots;

/// <summary>The <c>service</c> part of a snapshot: what a running service knows beside its resources and operations.</summary>
internal sealed record SavedService
{
    /// <summary>Null in a snapshot that no service has saved.</summary>
    public int? Seed { get; init; }

    public long Drawn { get; init; }

    /// <summary>Null where the scenario alone decides.</summary>
    public bool? Throttling { get; init; }

    public bool RetryAfterOnStart { get; init; }

    public IReadOnlyList<LingeringChild> Lingering { get; init; } = [];

    /// <summary>Compute's counters.</summary>
    public IReadOnlyDictionary<string, RateCounter> Windows { get; init; } = new Dictionary<string, RateCounter>(StringComparer.OrdinalIgnoreCase);

    /// <summary>ARM's buckets.</summary>
    public IReadOnlyDictionary<string, TokenBucket> Buckets { get; init; } = new Dictionary<string, TokenBucket>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<UnseenResource> Unseen { get; init; } = [];

    public static SavedService Read(JsonFields json) => new()
    {
        Seed = json.OptionalInteger("seed"),
        Drawn = json.OptionalCount("drawn") ?? 0,
        Throttling = json.OptionalFlag("throttling"),
        RetryAfterOnStart = json.Flag("retryAfterOnStart"),
        Lingering = json.Objects("lingering").Select(LingeringChild.Read).ToArray(),
        Unseen = json.Objects("unseen").Select(UnseenResource.Read).ToArray(),
        Windows = ReadEach(json.OptionalObject("windows"), RateCounter.Read),
        Buckets = ReadEach(json.OptionalObject("buckets"), TokenBucket.Read),
    };

    public static JsonObject Write(ServiceState state)
    {
        state.SubscriptionThrottle.DropFull(state.Now);
        return new JsonObject
        {
            ["seed"] = state.Random.Seed,
            ["drawn"] = state.Random.Drawn,
            ["throttling"] = state.Throttling,
            ["retryAfterOnStart"] = state.RetryAfterOnStart,
            ["lingering"] = new JsonArray(state.Lingering.All.Select(child => child.ToJson()).ToArray<JsonNode>()),
            ["unseen"] = new JsonArray(state.Unseen.All.Select(unseen => unseen.ToJson()).ToArray<JsonNode>()),
            ["windows"] = WriteEach(state.ProviderThrottle.Counters),
            ["buckets"] = WriteEach(state.SubscriptionThrottle.Buckets),
        };
    }

    private static JsonObject WriteEach<T>(Dictionary<string, T> counters)
        where T : RateCounter
    {
        var json = new JsonObject();
        foreach (var (name, counter) in counters)
            json[name] = counter.ToJson();
        return json;
    }

    private static Dictionary<string, T> ReadEach<T>(JsonFields? json, Func<JsonFields, T> read)
        where T : RateCounter =>
        (json?.Names ?? []).ToDictionary(name => name, name => read(json!.Object(name)), StringComparer.OrdinalIgnoreCase);
}
