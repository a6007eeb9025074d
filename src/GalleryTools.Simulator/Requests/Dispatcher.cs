using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Requests;

/// <summary>The one way through the service: understand, route, answer or refuse, write down.</summary>
internal static class Dispatcher
{
    public static SimulatedResponse Answer(ServiceState state, SimulatedRequest raw)
    {
        var request = new ArmRequest(raw);
        var call = new Call(state, request);
        Answer answer;
        try
        {
            answer = Router.Route(call);
        }
        catch (RefusedException refused)
        {
            answer = ErrorBody.Of(refused.Refusal);
        }
        return Write(call, answer.With("x-ms-ratelimit-remaining-resource", call.RateLimitHeader));
    }

    private static SimulatedResponse Write(Call call, Answer answer)
    {
        var state = call.State;
        var bucket = state.Buckets.Take(call.Request.Method, call.Request.Path.SubscriptionId, state.Now);
        var requestId = state.Random.NextGuid().ToString();
        answer
            .With("cache-control", "no-cache")
            .With("content-type", answer.Body is null ? null : "application/json; charset=utf-8")
            .With("date", state.Now.ToString("R", CultureInfo.InvariantCulture))
            .With("x-ms-request-id", requestId)
            .With("x-ms-correlation-request-id", call.Request.CorrelationId ?? requestId)
            .With(bucket.Header, bucket.Left.ToString(CultureInfo.InvariantCulture));
        var body = answer.Body switch
        {
            null => "",
            _ when answer.ByGateway => JsonText.Compact(answer.Body),
            _ => JsonText.Indented(answer.Body),
        };
        return new SimulatedResponse(answer.Status, answer.Headers, body);
    }
}
