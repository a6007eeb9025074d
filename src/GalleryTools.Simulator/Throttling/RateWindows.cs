using System.Globalization;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Throttling;

/// <summary>
/// Compute's throttling: per subscription and operation a window of 3 and one of 30 minutes. The headers don't tell whether the service has
/// fixed windows or token buckets; these are fixed, which is the stricter neighbour for a client that wants to spread its requests.
/// </summary>
internal sealed class RateWindows
{
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    /// <summary>By subscription, operation and window, as in <c>8d7c…/GetGallery3Min</c>.</summary>
    public Dictionary<string, RateWindow> Open { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts the request and gives the header's value, or null for a request that is not limited.</summary>
    /// <exception cref="RefusedException">429 in Compute's form, with the seconds until the window closes.</exception>
    public string? Take(ArmRequest request, DateTimeOffset now, bool refuse)
    {
        if (RateLimit.For(request) is not { } limit)
            return null;
        var left3 = Take(request, limit.Operation + "3Min", Short, limit.In3Minutes, now, refuse);
        var left30 = Take(request, limit.Operation + "30Min", Long, limit.In30Minutes, now, refuse);
        return string.Create(CultureInfo.InvariantCulture,
            $"Microsoft.Compute/{limit.Operation}3Min;{left3},Microsoft.Compute/{limit.Operation}30Min;{left30}");
    }

    private int Take(ArmRequest request, string name, TimeSpan length, int limit, DateTimeOffset now, bool refuse)
    {
        var key = $"{request.Path.SubscriptionId}/{name}";
        if (!Open.TryGetValue(key, out var window))
            Open[key] = window = new RateWindow { StartTime = now, Count = 0 };
        var left = window.Take(now, length, limit);
        if (left < 0 && refuse)
            throw (ThrottledRefusals.ByCompute(name, window.StartTime, window.StartTime + length, limit, window.Count) with { RetryAfter = window.UntilEnd(now, length) }).Raise();
        return Math.Max(0, left);
    }
}
