using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Cascade;

public static class CascadePlanner
{
    /// <summary>Reads only. A root that lies under another root is planned once.</summary>
    /// <exception cref="GalleryException">A root is not there, or can't be read.</exception>
    public static async Task<CascadePlan> PlanAsync(GalleryConnection connection, IReadOnlyList<GalleryTarget> roots, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(roots);
        var inventory = new CascadeInventory(connection.Service);
        foreach (var root in roots.Where(root => !roots.Any(other => Holds(other, root))).DistinctBy(root => root.Id))
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

    private static bool Holds(GalleryTarget outer, GalleryTarget inner)
    {
        for (var scope = inner.Id.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope == outer.Id)
                return true;
        }

        return false;
    }

    private static string ReasonOf(InventoryItem item, IReadOnlyList<GalleryTarget> roots) =>
        roots.Any(root => root.Id == item.Id) ? "Asked for" : "Under what was asked for";
}
