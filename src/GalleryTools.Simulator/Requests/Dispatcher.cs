using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Faults;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Requests;

/// <summary>The one way through the service: understand, route, answer or refuse, write down.</summary>
internal static class Dispatcher
{
    public static SimulatedResponse Answer(ServiceState state, SimulatedRequest raw)
    {
        var request = new ArmRequest(raw);
        var call = new Call(state, request);
        var fault = state.Faults.OfRequest(request);
        // What doesn't reach the service leaves no trace in it, not even a number drawn.
        if (fault is { Kind: FaultKind.Reset, Acted: false })
            return new SimulatedResponse(0, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), "") { Delivery = Delivery.Reset };
        var left = state.SubscriptionThrottle.Take(request, state, out var throttled);
        var answer = (fault is { Acted: false } ? FaultAnswers.Of(fault, call) : null)
            ?? (throttled is null ? Serve(call) : ErrorBody.Of(throttled));
        if (fault is { Acted: true })
            answer = FaultAnswers.Of(fault, call) ?? answer;
        if (left is { } counted)
            answer.With(counted.Header, counted.Value);
        var response = Write(call, answer.With("x-ms-ratelimit-remaining-resource", call.RateLimitHeader));
        return fault is null ? response : response with { Delivery = FaultAnswers.DeliveryOf(fault, response.Body) };
    }

    private static Answer Serve(Call call)
    {
        var operations = call.State.Operations;
        _ = operations.TakeStarted();
        try
        {
            var answer = Router.Route(call);
            if (operations.TakeStarted() is { } started && call.State.Faults.OfOperation(call.Request) is { } fault)
                OperationFaults.Strike(fault, started);
            return answer;
        }
        catch (RefusedException refused)
        {
            return ErrorBody.Of(refused.Refusal);
        }
    }

    private static SimulatedResponse Write(Call call, Answer answer)
    {
        var state = call.State;
        var requestId = state.Random.NextGuid().ToString();
        answer
            .With("cache-control", "no-cache")
            .With("content-type", answer.Body is null ? null : "application/json; charset=utf-8")
            .With("date", state.Now.ToString("R", CultureInfo.InvariantCulture))
            .With("x-ms-request-id", requestId)
            .With("x-ms-correlation-request-id", call.Request.CorrelationId ?? requestId);
        var body = answer.Body switch
        {
            null => "",
            _ when answer.ByGateway => JsonText.Compact(answer.Body),
            _ => JsonText.Indented(answer.Body),
        };
        return new SimulatedResponse(answer.Status, answer.Headers, body);
    }
}
