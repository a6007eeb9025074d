using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>A scenario's <c>throttling</c>; its shape is described at <see cref="Snapshot"/>.</summary>
internal sealed record ThrottlingSettings
{
    public ThrottlingMode Mode { get; init; }

    /// <summary>By operation, in place of the recorded ones.</summary>
    public IReadOnlyDictionary<string, RateLimit> Limits { get; init; } = new Dictionary<string, RateLimit>(StringComparer.Ordinal);

    /// <summary>ARM's buckets by kind, in place of the documented ones.</summary>
    public IReadOnlyDictionary<string, SubscriptionLimit> Subscription { get; init; } = new Dictionary<string, SubscriptionLimit>(StringComparer.Ordinal);

    public static ThrottlingSettings Read(JsonFields json)
    {
        json.RequireKnown(["mode", "limits", "subscription"]);
        return new ThrottlingSettings
        {
            Mode = ReadMode(json),
            Limits = ReadEach(json.OptionalObject("limits"), RateLimit.All.Select(limit => limit.Operation), (limits, operation) =>
            {
                var limit = limits.Object(operation);
                limit.RequireKnown(["in3Minutes", "in30Minutes"]);
                var usual = RateLimit.Of(operation);
                return usual with
                {
                    In3Minutes = limit.OptionalWholeNumber("in3Minutes", least: 1) ?? usual.In3Minutes,
                    In30Minutes = limit.OptionalWholeNumber("in30Minutes", least: 1) ?? usual.In30Minutes,
                };
            }),
            Subscription = ReadEach(json.OptionalObject("subscription"), SubscriptionLimit.All.Select(limit => limit.Kind), (limits, kind) =>
            {
                var limit = limits.Object(kind);
                limit.RequireKnown(["capacity", "perSecond"]);
                var usual = SubscriptionLimit.Of(kind);
                return usual with
                {
                    Capacity = limit.OptionalWholeNumber("capacity", least: 1) ?? usual.Capacity,
                    PerSecond = limit.OptionalWholeNumber("perSecond", least: 1) ?? usual.PerSecond,
                };
            }),
        };
    }

    private static ThrottlingMode ReadMode(JsonFields json)
    {
        var name = json.OptionalText("mode") ?? nameof(ThrottlingMode.FixedWindow);
        foreach (var mode in Enum.GetValues<ThrottlingMode>())
        {
            if (mode.ToString() == name)
                return mode;
        }
        throw json.Wrong("mode", $"one of {string.Join(", ", Enum.GetNames<ThrottlingMode>())}");
    }

    private static Dictionary<string, T> ReadEach<T>(JsonFields? json, IEnumerable<string> known, Func<JsonFields, string, T> read)
        where T : class
    {
        json?.RequireKnown(known.Distinct(StringComparer.Ordinal).ToArray());
        return (json?.Names ?? []).ToDictionary(name => name, name => read(json!, name), StringComparer.Ordinal);
    }
}
