using System.Runtime.CompilerServices;
using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// What stands around galleries: who uses what is in them, what their versions were made from, and what lies in their resource groups, from
/// which the next version is likely to be made.
/// </summary>
internal sealed class ComputeReading(PermittedReads reads, SnapshotContents contents)
{
    private const string ScaleSets = "Microsoft.Compute/virtualMachineScaleSets";

    private static readonly string[] Kinds =
    [
        "Microsoft.Compute/virtualMachines", "Microsoft.Compute/disks", "Microsoft.Compute/snapshots", "Microsoft.Compute/images", "Microsoft.Compute/diskEncryptionSets",
    ];

    /// <summary>One list per kind and subscription: the service has no list of users.</summary>
    public async IAsyncEnumerable<ResourceId> ReadAsync(string subscriptionId, [EnumeratorCancellation] CancellationToken stop)
    {
        var subscription = ResourceId.Parse($"/subscriptions/{subscriptionId}");
        foreach (var kind in Kinds)
        {
            await foreach (var id in KeepAsync(reads.ListAsync(subscription, kind, stop), stop))
                yield return id;
            if (!contents.IsUnread($"{subscription}/providers/{kind}"))
                continue;
            foreach (var group in GroupsOf(subscriptionId))
            {
                await foreach (var id in KeepAsync(reads.ListAsync(group, kind, stop), stop))
                    yield return id;
            }
        }

        await foreach (var (id, scaleSet) in reads.ListAsync(subscription, ScaleSets, stop))
        {
            await foreach (var kept in KeepScaleSetAsync(id, scaleSet, stop))
                yield return kept;
        }
    }

    /// <summary>Sources and encryption sets that the lists didn't hold, such as those of other subscriptions. One that is gone by now stays out.</summary>
    public async IAsyncEnumerable<ResourceId> ReadReferencesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var missing = contents.References.SelectMany(WithParents).Where(id => !contents.Holds(id)).Distinct().OrderBy(id => id.ToString(), StringComparer.OrdinalIgnoreCase).ToArray();
        await foreach (var (id, resource) in ReadsAhead.InOrderAsync(Each(missing), FindAsync, stop))
        {
            if (resource is not { } read)
                continue;
            contents.Add(id, read);
            yield return id;
        }
    }

    private async Task<(ResourceId Id, JsonElement? Resource)> FindAsync(ResourceId id, CancellationToken stop) =>
        (id, await reads.FindAsync(id, stop, id.IsOfType(GalleryTypes.Version) ? "ReplicationStatus" : null));

    private async IAsyncEnumerable<ResourceId> KeepAsync(IAsyncEnumerable<(ResourceId Id, JsonElement Resource)> listed, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (id, resource) in listed.WithCancellation(stop))
        {
            if (!contents.References.Contains(id) && !IsBesideGallery(id) && !contents.Uses(resource))
                continue;
            contents.Add(id, resource);
            yield return id;
        }
    }

    /// <summary>Instances of a scale set may still run an older version than its model names. Those of a flexible one are virtual machines of their own.</summary>
    private async IAsyncEnumerable<ResourceId> KeepScaleSetAsync(ResourceId id, JsonElement scaleSet, [EnumeratorCancellation] CancellationToken stop)
    {
        var instances = new List<(ResourceId Id, JsonElement Resource)>();
        if (scaleSet.Member("properties").Text("orchestrationMode") != "Flexible")
        {
            await foreach (var instance in reads.ListAsync($"{id}/virtualMachines", reads.VersionOf(ScaleSets), stop))
                instances.Add(instance);
        }

        if (!contents.Uses(scaleSet) && !instances.Exists(instance => contents.Uses(instance.Resource)))
            yield break;
        contents.Add(id, scaleSet);
        yield return id;
        foreach (var (instance, resource) in instances)
        {
            contents.Add(instance, resource);
            yield return instance;
        }
    }

    private bool IsBesideGallery(ResourceId id) => contents.Galleries.Any(gallery => gallery.Parent == id.Parent);

    private IEnumerable<ResourceId> GroupsOf(string subscriptionId) =>
        contents.Galleries.Select(gallery => gallery.Parent!).Where(group => subscriptionId.Equals(group.SubscriptionId, StringComparison.OrdinalIgnoreCase)).Distinct();

    /// <summary>A version of another gallery is nothing without its definition and its gallery.</summary>
    private static IEnumerable<ResourceId> WithParents(ResourceId id)
    {
        for (var scope = id; scope is not null && scope.Type.StartsWith("Microsoft.Compute/", StringComparison.OrdinalIgnoreCase); scope = scope.Parent)
            yield return scope;
    }

    private static async IAsyncEnumerable<ResourceId> Each(IEnumerable<ResourceId> ids)
    {
        foreach (var id in ids)
            yield return id;
        await Task.CompletedTask;
    }
}
