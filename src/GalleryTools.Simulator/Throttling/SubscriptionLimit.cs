using GalleryTools.Simulator.Data;

namespace GalleryTools.Simulator.Throttling;

/// <summary>How many requests of a kind ARM takes from one caller in one subscription.</summary>
/// <param name="Kind">reads, writes or deletes, as the header names it.</param>
/// <param name="Capacity">What a full bucket holds.</param>
/// <param name="PerSecond">What comes back each second.</param>
internal sealed record SubscriptionLimit(string Kind, int Capacity, int PerSecond)
{
    public static IReadOnlyList<SubscriptionLimit> All { get; } = EmbeddedData.Rows("Throttling.subscription-limits.json")
        .Select(row => new SubscriptionLimit(row.Text("kind"), row.Integer("capacity"), row.Integer("perSecond"))).ToArray();

    /// <summary>As a bucket: its capacity fills in so many seconds.</summary>
    public RateRule Rule => new(Kind, Capacity, TimeSpan.FromSeconds((double)Capacity / PerSecond));

    public static SubscriptionLimit Of(string kind) => All.First(limit => limit.Kind == kind);
}
