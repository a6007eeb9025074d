using System.Globalization;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Throttling;

/// <summary>
/// Compute's throttling: per subscription and operation a limit over 3 and one over 30 minutes. Fixed windows are the usual mode, the stricter
/// neighbour for a client that wants to spread its requests.
/// </summary>
internal sealed class ProviderThrottle
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    /// <summary>By subscription, operation and length, as in <c>8d7c…/GetGallery3Min</c>.</summary>
    public Dictionary<string, RateCounter> Counters { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts the request and gives the header's value, or null for a request that is not limited.</summary>
    /// <exception cref="RefusedException">429 in Compute's form, with the seconds until a request passes again.</exception>
    public string? Take(ArmRequest request, ServiceState state)
    {
        if (RateLimit.For(request) is not { } usual)
            return null;
        var limit = state.Scenario.Throttling.Limits.GetValueOrDefault(usual.Operation) ?? usual;
        var now = state.Now;
        var (rule3, rule30) = (new RateRule(limit.Operation + "3Min", limit.In3Minutes, Short), new RateRule(limit.Operation + "30Min", limit.In30Minutes, Long));
        var (counter3, counter30) = (CounterOf(request, rule3, state), CounterOf(request, rule30, state));
        if (state.Throttling)
            Refuse();
        counter3.Take(rule3, now);
        counter30.Take(rule30, now);
        return string.Create(CultureInfo.InvariantCulture,
            $"Microsoft.Compute/{rule3.Name};{counter3.Left(rule3, now)},Microsoft.Compute/{rule30.Name};{counter30.Left(rule30, now)}");

        // By the one that keeps the request out longest: only then the wait is true.
        void Refuse()
        {
            var (wait3, wait30) = (counter3.Wait(rule3, now), counter30.Wait(rule30, now));
            if (wait3 > TimeSpan.Zero && wait3 >= wait30)
                throw (counter3.Refuse(rule3, now) with { RetryAfter = state.ToClient(wait3) }).Raise();
            if (wait30 > TimeSpan.Zero)
                throw (counter30.Refuse(rule30, now) with { RetryAfter = state.ToClient(wait30) }).Raise();
        }
    }

    private RateCounter CounterOf(ArmRequest request, RateRule rule, ServiceState state)
    {
        var key = $"{request.Path.SubscriptionId}/{rule.Name}";
        var mode = state.Scenario.Throttling.Mode;
        // A snapshot that was saved in the other mode begins anew.
        if (!Counters.TryGetValue(key, out var counter) || counter is TokenBucket != (mode == ThrottlingMode.TokenBucket))
            Counters[key] = counter = RateCounter.New(mode, state.Now);
        return counter;
    }
}
