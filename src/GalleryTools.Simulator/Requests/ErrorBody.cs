using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Requests;

/// <summary>A refusal as an answer: <c>{"error":{"code","message","target"}}</c>, indented from a resource provider, compact from ARM.</summary>
internal static class ErrorBody
{
    public static Answer Of(Refusal refusal)
    {
        var error = new JsonObject { ["code"] = refusal.Code, ["message"] = refusal.Message };
        if (refusal.Target is { } target)
            error["target"] = target;
        if (refusal.Detail is { } detail)
        {
            error["details"] = new JsonArray(new JsonObject
            {
                ["code"] = detail.Code, ["target"] = detail.Target, ["message"] = detail.Message,
            });
        }
        return new Answer(refusal.Status, new JsonObject { ["error"] = error }, refusal.ByGateway)
            .With("x-ms-failure-cause", refusal is { ByGateway: true, IsSilentAboutItsCause: false } ? "gateway" : null)
            .WithRetryAfter(refusal.RetryAfter);
    }
}
