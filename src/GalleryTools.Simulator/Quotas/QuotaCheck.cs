using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Quotas;

/// <summary>A create that goes over a quota of its subscription and region.</summary>
internal static class QuotaCheck
{
    /// <exception cref="RefusedException">OperationNotAllowed in Compute's form for quotas, as quoted of application versions
    /// (terraform-provider-azurerm#19050); on galleries, definitions and versions it is not recorded.</exception>
    public static void RefuseOneMore(Write write, ResourceKind kind)
    {
        if (write.Existing is not null || Quota.EnforcedOn(kind.Type.FullName) is not { } quota)
            return;
        var region = RegionTable.Normalize(write.Location ?? "");
        var used = write.State.Resources.Counts.Of(kind.Type.FullName, write.Id.SubscriptionId ?? "", region);
        var limit = quota.LimitIn(write.State);
        if (used < limit)
            return;
        throw new Refusal(409, "OperationNotAllowed", string.Create(CultureInfo.InvariantCulture,
            $"Operation could not be completed as it results in exceeding approved {quota.Name} quota. Additional details - Deployment Model: Resource Manager, Location: {region}, Current Limit: {limit}, Current Usage: {used}, Additional Required: 1, (Minimum) New Limit Required: {used + 1}.")).Raise();
    }
}
