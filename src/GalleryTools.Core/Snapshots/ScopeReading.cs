using System.Runtime.CompilerServices;
using System.Text.Json;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>The scopes that everything lies in: subscriptions, resource groups, and the locks on them and beneath.</summary>
internal sealed class ScopeReading(GalleryConnection connection, PermittedReads reads, SnapshotContents contents)
{
    private const string Locks = "Microsoft.Authorization/locks";

    public async IAsyncEnumerable<ResourceId> ReadGroupsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var groups = contents.Ids.Select(GroupOf).OfType<ResourceId>().Distinct().ToArray();
        foreach (var group in groups)
        {
            contents.Add(group, await reads.FindAsync(group, stop) ?? StandIn(group));
            yield return group;
        }
    }

    /// <summary>One list holds all of a subscription's; those count that bind anything in the snapshot.</summary>
    public async IAsyncEnumerable<ResourceId> ReadLocksAsync(string subscriptionId, [EnumeratorCancellation] CancellationToken stop)
    {
        var subscription = ResourceId.Parse($"/subscriptions/{subscriptionId}");
        await foreach (var (id, binding) in reads.ListAsync(subscription, Locks, stop))
        {
            if (!Binds(id))
                continue;
            contents.Add(id, binding);
            yield return id;
        }
    }

    public async Task ReadSubscriptionAsync(string subscriptionId, CancellationToken stop)
    {
        var id = ResourceId.Parse($"/subscriptions/{subscriptionId}");
        var subscription = await reads.FindAsync(id, stop) ?? default;
        var locations = await LocationsAsync(subscriptionId, stop);
        contents.Subscriptions[subscriptionId] = new(
            subscriptionId,
            subscription.Text("tenantId") ?? connection.TenantId ?? Guid.Empty.ToString(),
            subscription.Text("displayName") ?? subscriptionId,
            locations);
    }

    /// <summary>Where the provider has image versions; a region that it lacks would be refused.</summary>
    private async Task<IReadOnlyList<string>> LocationsAsync(string subscriptionId, CancellationToken stop)
    {
        try
        {
            var provider = await connection.Service.GetProviderAsync(subscriptionId, stop);
            return Names(provider.Member("resourceTypes").Items()
                .Where(type => string.Equals(type.Text("resourceType"), "galleries/images/versions", StringComparison.OrdinalIgnoreCase))
                .SelectMany(type => type.Member("locations").Items())
                .Select(location => location.GetString()));
        }
        catch (GalleryException refused) when (PermittedReads.IsRefusal(refused))
        {
            reads.Note($"/subscriptions/{subscriptionId}/providers/Microsoft.Compute", refused);
            return Names(contents.Regions);
        }
    }

    private static string[] Names(IEnumerable<string?> locations) =>
        locations.Select(RegionName.Normalize).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();

    private bool Binds(ResourceId binding)
    {
        var locked = binding.Parent!;
        for (ResourceId? scope = locked; scope is not null; scope = scope.Parent)
        {
            if (contents.Galleries.Contains(scope))
                return true;
        }

        return locked.IsOfType(ResourceId.SubscriptionType) || contents.Holds(locked);
    }

    private static ResourceId? GroupOf(ResourceId id)
    {
        for (ResourceId? scope = id; scope is not null; scope = scope.Parent)
        {
            if (scope.IsOfType(ResourceId.ResourceGroupType))
                return scope;
        }

        return null;
    }

    /// <summary>Of a group that may not be read: without one the simulator would say that nothing in it exists.</summary>
    private JsonElement StandIn(ResourceId group) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["id"] = group.ToString(),
        ["name"] = group.Name,
        ["type"] = ResourceId.ResourceGroupType,
        ["location"] = contents.RegionOf(group) ?? contents.Regions.FirstOrDefault() ?? string.Empty,
        ["properties"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["provisioningState"] = "Succeeded" },
    });
}
