using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>The two forms of 429: Compute's and ARM's.</summary>
internal static class ThrottledRefusals
{
    /// <summary>The outer code names nothing, the detail's message is JSON in a string (aks-engine#2295).</summary>
    public static Refusal ByCompute(string name, DateTimeOffset start, DateTimeOffset end, int allowed, int measured)
    {
        var measurement = JsonText.Compact(new JsonObject
        {
            ["operationGroup"] = name,
            ["startTime"] = JsonText.Time(start),
            ["endTime"] = JsonText.Time(end),
            ["allowedRequestCount"] = allowed,
            ["measuredRequestCount"] = measured,
        });
        return new Refusal(429, "OperationNotAllowed", "The server rejected the request because too many requests have been received for this subscription.")
        {
            Detail = new RefusalDetail("TooManyRequests", name, measurement),
        };
    }

    /// <summary>
    /// The text is that of velero#9171. Microsoft documents a Retry-After with it; the recorded refusal by another of ARM's limits had none, and
    /// no <c>x-ms-failure-cause</c> either.
    /// </summary>
    /// <param name="kind">read, write or delete.</param>
    /// <param name="actor">The caller's object id.</param>
    /// <param name="wait">On the client's clock, in whole seconds.</param>
    public static Refusal ByGateway(string kind, string subscriptionId, string actor, TimeSpan wait) =>
        new(429, "SubscriptionRequestsThrottled", string.Create(CultureInfo.InvariantCulture,
            $"Number of '{kind}' requests for subscription '{subscriptionId}' actor '{actor}' exceeded. Please try again after '{wait.TotalSeconds:0}' seconds " +
            $"after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information."), ByGateway: true)
        {
            IsSilentAboutItsCause = true,
            RetryAfter = wait,
        };
}
