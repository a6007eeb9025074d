namespace GalleryTools.Simulator.Throttling;

/// <summary>
/// ARM's token buckets per subscription: 250 reads and 25 more a second, 200 writes and 200 deletes and 10 more a second each. The headers show
/// them; in this form of the simulator they refuse nothing, because on a clock that stands still an empty bucket would never fill.
/// </summary>
internal sealed class SubscriptionBuckets
{
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The header's name and what remains after this request.</summary>
    public (string Header, int Left) Take(string method, string? subscriptionId, DateTimeOffset now)
    {
        var (kind, capacity, perSecond) = method switch
        {
            "GET" or "HEAD" => ("reads", 250, 25),
            "DELETE" => ("deletes", 200, 10),
            _ => ("writes", 200, 10),
        };
        var key = $"{subscriptionId}/{kind}";
        var bucket = _buckets.GetValueOrDefault(key) ?? new Bucket(capacity, now);
        var left = Math.Min(capacity, bucket.Left + (Math.Max(0, (now - bucket.At).TotalSeconds) * perSecond));
        left = Math.Max(0, left - 1);
        _buckets[key] = new Bucket(left, now);
        return ($"x-ms-ratelimit-remaining-subscription-{kind}", (int)left);
    }

    private sealed record Bucket(double Left, DateTimeOffset At);
}
