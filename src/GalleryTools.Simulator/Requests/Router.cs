using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Permissions;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Subscriptions;
using GalleryTools.Simulator.Tokens;

namespace GalleryTools.Simulator.Requests;

/// <summary>Which part of the service a path and method belong to, with ARM's checks in ARM's order.</summary>
internal static class Router
{
    public static Answer Route(Call call)
    {
        var path = call.Path;
        PathRules.Require(call.Request);
        if (TokenAnswers.IsToken(path))
            return TokenAnswers.Issue(call);
        if (path.Key == "/metadata/endpoints")
            return Only(call, "GET", () => CloudMetadata.Get(call));
        if (TokenCheck.Refuse(call) is { } expired)
            return expired;
        if (path.Key == "/tenants")
            return Only(call, "GET", () => TenantAnswers.List(call));
        if (!path.Is(0, "subscriptions"))
            throw Refusal.Gateway(404, "MissingSubscription",
                "The request did not have a subscription or a valid tenant level resource provider.").Raise();
        ApiVersions.RequireWellFormed(call.Request);
        if (path.Namespace is null || path is { Segments.Count: 4, ScopeLength: 2 })
            ApiVersions.RequireArms(call.Request);
        if (path.Segments.Count == 1)
            return Only(call, "GET", () => SubscriptionAnswers.List(call));
        _ = call.Subscription;
        ReadCheck.Require(call);
        return path.Segments.Count switch
        {
            2 => Only(call, "GET", () => SubscriptionAnswers.Get(call)),
            3 when path.Is(2, "locations") => Only(call, "GET", () => SubscriptionAnswers.Locations(call)),
            3 when path.Is(2, "providers") => Only(call, "GET", () => ProviderAnswers.List(call)),
            4 when path.Is(2, "providers") => Only(call, "GET", () => ProviderAnswers.Get(call)),
            3 when path.Is(2, "resourceGroups") => Only(call, "GET", () => ResourceGroupAnswers.List(call)),
            4 when path.Is(2, "resourceGroups") => ResourceGroupAnswers.Route(call),
            4 when path.Is(2, "operationresults") => Only(call, "GET", () => GroupDelete.Poll(call)),
            _ when ResourceIndex.IsIndex(path) => Only(call, "GET", () => ResourceIndex.List(call)),
            _ when path.Namespace is null => throw GatewayRefusals.MethodNotAllowed(call.Request).Raise(),
            _ when IsOperation(path) => Only(call, "GET", () => OperationAnswers.Poll(call)),
            _ => ResourceRoutes.Route(call),
        };
    }

    private static bool IsOperation(ArmPath path) =>
        !path.IsCollection && path.Types is [var locations, var collection]
        && string.Equals(locations, "locations", StringComparison.OrdinalIgnoreCase)
        && OperationTimes.Collections.Contains(collection, StringComparer.OrdinalIgnoreCase);

    private static Answer Only(Call call, string method, Func<Answer> answer) =>
        call.Request.Method == method ? answer() : throw GatewayRefusals.MethodNotAllowed(call.Request).Raise();
}
