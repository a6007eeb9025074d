using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Requests;

/// <summary>A request on its way through the service.</summary>
internal sealed class Call(ServiceState state, ArmRequest request)
{
    public ServiceState State { get; } = state;

    public ArmRequest Request { get; } = request;

    public ArmPath Path => Request.Path;

    /// <summary>Set once the request has reached Compute and was counted there.</summary>
    public string? RateLimitHeader { get; private set; }

    /// <summary>The subscription that the path names.</summary>
    /// <exception cref="RefusedException">SubscriptionNotFound.</exception>
    public SnapshotSubscription Subscription =>
        State.Subscriptions.GetValueOrDefault(Path.SubscriptionId ?? "")
        ?? throw GatewayRefusals.SubscriptionNotFound(Path.SubscriptionId ?? "").Raise();

    /// <summary>From here on the resource provider has the request: it counts against the limits.</summary>
    /// <exception cref="RefusedException">429.</exception>
    public void HandToProvider() => RateLimitHeader = State.ProviderThrottle.Take(Request, State);
}
