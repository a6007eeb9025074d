using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Tokens;

namespace GalleryTools.Simulator.Throttling;

/// <summary>
/// ARM's token buckets per subscription and caller. A client that waits as it is told comes through on any clock: on a virtual one its wait is
/// what moves the clock and fills the bucket.
/// </summary>
internal sealed class SubscriptionThrottle
{
    /// <summary>By subscription, caller and kind, as in <c>8d7c…/2f4e…/reads</c>.</summary>
    public Dictionary<string, TokenBucket> Buckets { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>reads, writes or deletes, as the header names it.</summary>
    public static string KindOf(string method) => method switch
    {
        "GET" or "HEAD" => "reads",
        "DELETE" => "deletes",
        _ => "writes",
    };

    /// <summary>Takes a token and gives the header's name and value; null for what is not ARM's to count.</summary>
    /// <param name="refusal">Why the request goes no further, or null.</param>
    public (string Header, string Value)? Take(ArmRequest request, ServiceState state, out Refusal? refusal)
    {
        refusal = null;
        if (!Counts(request.Path, state))
            return null;
        var kind = KindOf(request.Method);
        var settings = state.Scenario.Throttling;
        var rule = (settings.Subscription.GetValueOrDefault(kind) ?? SubscriptionLimit.Of(kind)).Rule;
        var key = $"{request.Path.SubscriptionId}/{request.Caller}/{kind}";
        if (!Buckets.TryGetValue(key, out var bucket))
        {
            DropFull(state.Now);
            Buckets[key] = bucket = new TokenBucket { FullAt = state.Now };
        }
        var wait = bucket.Wait(rule, state.Now);
        refusal = wait > TimeSpan.Zero && state.Throttling
            ? ThrottledRefusals.ByGateway(kind[..^1], request.Path.SubscriptionId ?? "", request.Caller, state.ToClient(wait))
            : null;
        if (refusal is null)
            bucket.Take(rule, state.Now);
        var scope = request.Path.SubscriptionId is null ? "tenant" : "subscription";
        return ($"x-ms-ratelimit-remaining-{scope}-{kind}", bucket.Left(rule, state.Now).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Forgets the buckets that are full again: a new one says the same.</summary>
    public void DropFull(DateTimeOffset now)
    {
        foreach (var (key, _) in Buckets.Where(bucket => bucket.Value.FullAt <= now).ToArray())
            Buckets.Remove(key);
    }

    // Tokens and metadata come from elsewhere, and a subscription that isn't there has no limits.
    private static bool Counts(ArmPath path, ServiceState state) =>
        !TokenAnswers.IsToken(path) && !path.Is(0, "metadata") && (path.SubscriptionId is not { } id || state.Subscriptions.ContainsKey(id));
}
