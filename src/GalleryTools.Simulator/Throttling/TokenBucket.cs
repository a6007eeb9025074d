using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>
/// A bucket that holds a rule's limit and fills evenly over its length. It is kept as the time at which it will be full, in whole ticks, so
/// that no rounding lets a request pass too early or too late.
/// </summary>
internal sealed class TokenBucket : RateCounter
{
    public required DateTimeOffset FullAt { get; set; }

    public override int Left(RateRule rule, DateTimeOffset now)
    {
        var missing = Math.Max(0, (FullAt - now).Ticks);
        return (int)(((Interval(rule) * rule.Limit) - missing) / Interval(rule));
    }

    public override void Take(RateRule rule, DateTimeOffset now)
    {
        // What is let through an empty bucket makes no debts.
        if (Left(rule, now) > 0)
            FullAt = (FullAt > now ? FullAt : now) + TimeSpan.FromTicks(Interval(rule));
    }

    public override TimeSpan Wait(RateRule rule, DateTimeOffset now)
    {
        var wait = FullAt - now - TimeSpan.FromTicks(Interval(rule) * (rule.Limit - 1));
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    // The times of the recorded form are a window's; a bucket has the time of its last token and the time of the next.
    public override Refusal Refuse(RateRule rule, DateTimeOffset now)
    {
        var next = now + Wait(rule, now);
        return ThrottledRefusals.ByCompute(rule.Name, next - TimeSpan.FromTicks(Interval(rule)), next, rule.Limit, rule.Limit + 1);
    }

    public override JsonObject ToJson() => new() { ["fullAt"] = JsonText.Time(FullAt) };

    public static new TokenBucket Read(JsonFields json) => new() { FullAt = json.Time("fullAt") };

    // Rounded up: the limit is never exceeded.
    private static long Interval(RateRule rule) => (rule.Length.Ticks + rule.Limit - 1) / rule.Limit;
}
