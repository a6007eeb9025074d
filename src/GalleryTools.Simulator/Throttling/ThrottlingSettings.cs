using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>A scenario's <c>throttling</c>; its shape is described at <see cref="Snapshot"/>.</summary>
internal sealed record ThrottlingSettings
{
    // A token comes back in whole ticks; beyond this it would be none.
    private const int MostOfSubscription = 1_000_000;

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
            Mode = json.OptionalOneOf<ThrottlingMode>("mode") ?? ThrottlingMode.FixedWindow,
            Limits = ReadEach(
                json.OptionalObject("limits"), RateLimit.All.Select(limit => limit.Operation), ["in3Minutes", "in30Minutes"], int.MaxValue,
                (operation, own) =>
                {
                    var usual = RateLimit.Of(operation);
                    return usual with { In3Minutes = own("in3Minutes") ?? usual.In3Minutes, In30Minutes = own("in30Minutes") ?? usual.In30Minutes };
                }),
            Subscription = ReadEach(
                json.OptionalObject("subscription"), SubscriptionLimit.All.Select(limit => limit.Kind), ["capacity", "perSecond"], MostOfSubscription,
                (kind, own) =>
                {
                    var usual = SubscriptionLimit.Of(kind);
                    return usual with { Capacity = own("capacity") ?? usual.Capacity, PerSecond = own("perSecond") ?? usual.PerSecond };
                }),
        };
    }

    /// <param name="known">The names of the limits that there are.</param>
    /// <param name="members">The members of each; a member's value is given by its name, or null where it is missing.</param>
    private static Dictionary<string, T> ReadEach<T>(
        JsonFields? json, IEnumerable<string> known, string[] members, int most, Func<string, Func<string, int?>, T> read)
        where T : class
    {
        json?.RequireKnown(known.Distinct(StringComparer.Ordinal).ToArray());
        return (json?.Names ?? []).ToDictionary(name => name, ReadOne, StringComparer.Ordinal);

        T ReadOne(string name)
        {
            var limit = json!.Object(name);
            limit.RequireKnown(members);
            return read(name, member => limit.OptionalWholeNumber(member, least: 1, most));
        }
    }
}
