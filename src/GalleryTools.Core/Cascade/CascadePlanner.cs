using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Cascade;

public static class CascadePlanner
{
    /// <summary>Reads only. A root that lies under another root is planned once.</summary>
    /// <exception cref="GalleryException">A root is not there, can't be read, or lies in another subscription than the connection's.</exception>
    public static async Task<CascadePlan> PlanAsync(GalleryConnection connection, IReadOnlyList<GalleryTarget> roots, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(roots);
        if (roots.FirstOrDefault(root => !string.Equals(root.Id.SubscriptionId, connection.SubscriptionId, StringComparison.OrdinalIgnoreCase)) is { } foreign)
            throw CascadeFailure.IdDisagrees("SubscriptionId", connection.SubscriptionId, foreign.Id.SubscriptionId!);
        var inventory = new CascadeInventory(connection.Service);
        foreach (var root in roots.Where(root => !roots.Any(other => other.Id != root.Id && other.Holds(root.Id))).DistinctBy(root => root.Id))
            await inventory.AddAsync(root, stop);

        return new CascadePlan
        {
            Endpoint = connection.Endpoint.GetLeftPart(UriPartial.Authority),
            Cloud = connection.Cloud,
            TenantId = connection.TenantId,
            SubscriptionId = connection.SubscriptionId,
            Account = connection.Account,
            CreatedAt = connection.Clock.GetUtcNow(),
            ApiVersion = connection.GalleryApiVersion,
            Roots = roots,
            Steps = inventory.Items.Select((item, index) => new CascadeStep(index + 1, item.Id.Type, item.Id, item.Fingerprint, ReasonOf(item, roots))).ToArray(),
            Blockers = inventory.Blockers.ToArray(),
        };
    }

    private static string ReasonOf(InventoryItem item, IReadOnlyList<GalleryTarget> roots) =>
        roots.Any(root => root.Id == item.Id) ? "Asked for" : "Under what was asked for";
}
