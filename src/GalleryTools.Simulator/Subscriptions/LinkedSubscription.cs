using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>ARM lets a request name resources of another subscription only where the caller's tenant may see them (deployment-04).</summary>
internal static class LinkedSubscription
{
    /// <summary>The refusal of a resource in a subscription that is another tenant's, or that nobody here knows.</summary>
    /// <param name="write">Its resource is the scope that the refusal names, as recorded; the linked resource stays unnamed.</param>
    public static Refusal? Check(Write write, ArmPath linked)
    {
        var tenant = write.Call.Subscription.TenantId;
        if (write.State.Subscriptions.TryGetValue(linked.SubscriptionId ?? "", out var subscription)
            && string.Equals(subscription.TenantId, tenant, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        return Refusal.Gateway(403, "LinkedAuthorizationFailed",
            $"The client has permission to perform action '{linked.ResourceType}/read' on scope '{write.Id}', however the current tenant '{tenant}' " +
            $"is not authorized to access linked subscription '{linked.SubscriptionId}'.");
    }
}
