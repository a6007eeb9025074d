using System.Globalization;
using System.Text;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator.Faults;

/// <summary>What a client gets when a fault strikes its request, in Azure's words.</summary>
internal static class FaultAnswers
{
    /// <summary>The answer in place of the service's, or null for a fault that only changes how an answer arrives.</summary>
    public static Answer? Of(FaultRule fault, Call call) => fault.Kind switch
    {
        FaultKind.TooManyRequests => Refuse(fault, call, Throttled(fault, call)),
        // The words around the diagnostics are those of the recorded 503.
        FaultKind.InternalServerError => Refuse(fault, call, Refusal.Gateway(500, "InternalServerError", "Encountered internal server error. " + Diagnostics(call))),
        FaultKind.ServiceUnavailable => Refuse(fault, call, Refusal.Gateway(503, "ServerTimeout", "The request timed out. " + Diagnostics(call))),
        _ => null,
    };

    /// <summary>How the answer arrives.</summary>
    public static Delivery DeliveryOf(FaultRule fault, string body) => fault.Kind switch
    {
        FaultKind.Reset => Delivery.Reset,
        FaultKind.SlowBody => Delivery.Slow(TimeSpan.FromSeconds(fault.Seconds)),
        // An empty body can't be cut; any other lacks its last byte at least.
        FaultKind.TruncatedBody when Encoding.UTF8.GetByteCount(body) is var length and > 0 => Delivery.CutAfter(Math.Min(fault.Bytes ?? (length / 2), length - 1)),
        _ => Delivery.Whole,
    };

    private static Answer Refuse(FaultRule fault, Call call, Refusal usual)
    {
        var refusal = fault.Code is null && fault.Message is null
            ? usual
            : new Refusal(usual.Status, fault.Code ?? usual.Code, fault.Message ?? usual.Message, ByGateway: usual.ByGateway);
        return ErrorBody.Of(refusal with { RetryAfter = WaitOf(fault, call) });
    }

    private static Refusal Throttled(FaultRule fault, Call call) => RateLimit.For(call.Request) is { } limit
        ? ByCompute(fault, limit, call.State.Now)
        : ThrottledRefusals.ByGateway(
            SubscriptionThrottle.KindOf(call.Request.Method)[..^1], call.Path.SubscriptionId ?? "", call.Request.Caller,
            WaitOf(fault, call) ?? call.State.ToClient(TimeSpan.FromSeconds(1)));

    // The window of the text closes when the wait of the header is over.
    private static Refusal ByCompute(FaultRule fault, RateLimit limit, DateTimeOffset now)
    {
        var wait = TimeSpan.FromSeconds(fault.RetryAfter ?? 180);
        var (minutes, allowed) = wait <= TimeSpan.FromMinutes(3) ? (3, limit.In3Minutes) : (30, limit.In30Minutes);
        var end = now + wait;
        var start = end - TimeSpan.FromMinutes(minutes);
        return ThrottledRefusals.ByCompute(
            string.Create(CultureInfo.InvariantCulture, $"{limit.Operation}{minutes}Min"), start < now ? start : now, end, allowed, allowed + 1);
    }

    private static TimeSpan? WaitOf(FaultRule fault, Call call) =>
        fault.RetryAfter is { } seconds ? call.State.ToClient(TimeSpan.FromSeconds(seconds)) : null;

    private static string Diagnostics(Call call)
    {
        // The recorded tracking id and correlation id are the same.
        var id = call.Request.CorrelationId ?? call.State.Random.NextGuid().ToString();
        var time = call.State.Now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return $"Diagnostic information: timestamp '{time}', subscription id '{call.Path.SubscriptionId}', tracking id '{id}', request correlation id '{id}'.";
    }
}
