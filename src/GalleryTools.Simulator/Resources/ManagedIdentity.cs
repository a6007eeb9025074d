using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Resources;

/// <summary>What the service adds to an identity: a principal of its own, which lasts as long as the identity is system-assigned.</summary>
internal static class ManagedIdentity
{
    public static void Complete(Write write, JsonObject identity)
    {
        var isSystemAssigned = (identity.TextAt("type") ?? "").Contains("SystemAssigned", StringComparison.OrdinalIgnoreCase);
        if (isSystemAssigned)
        {
            identity["principalId"] = write.Existing.TextAt("identity.principalId") ?? write.State.Random.NextGuid().ToString();
            identity["tenantId"] = write.Call.Subscription.TenantId;
        }
        else
        {
            identity.Remove("principalId");
            identity.Remove("tenantId");
        }
    }
}
