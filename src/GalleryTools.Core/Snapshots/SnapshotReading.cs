using System.Runtime.CompilerServices;
using System.Text.Json;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>All reads of an export, one after the other: galleries, what stands around them, and the scopes that they lie in.</summary>
internal sealed class SnapshotReading
{
    private readonly GalleryConnection _connection;
    private readonly SnapshotContents _contents;
    private readonly PermittedReads _reads;
    private readonly GalleryReading _galleries;
    private readonly ComputeReading _compute;
    private readonly ScopeReading _scopes;

    public SnapshotReading(GalleryConnection connection, SnapshotContents contents)
    {
        _connection = connection;
        _contents = contents;
        _reads = new PermittedReads(connection.Service, contents);
        _galleries = new GalleryReading(connection.Service, _reads, contents);
        _compute = new ComputeReading(_reads, contents);
        _scopes = new ScopeReading(connection, _reads, contents);
    }

    /// <summary>Each resource as soon as it was taken up.</summary>
    public async IAsyncEnumerable<ResourceId> ReadAsync(SnapshotRequest request, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (gallery, listed) in await GalleriesAsync(request, stop))
        {
            await foreach (var id in _galleries.ReadAsync(gallery, listed, stop))
                yield return id;
        }

        foreach (var subscription in SubscriptionsOf(_contents.Galleries).Append(_connection.SubscriptionId).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await foreach (var id in _compute.ReadAsync(subscription, stop))
                yield return id;
        }

        await foreach (var id in _compute.ReadReferencesAsync(stop))
            yield return id;
        await foreach (var id in _scopes.ReadGroupsAsync(stop))
            yield return id;
        foreach (var subscription in SubscriptionsOf(_contents.Ids))
        {
            await _scopes.ReadSubscriptionAsync(subscription, stop);
            await foreach (var id in _scopes.ReadLocksAsync(subscription, stop))
                yield return id;
        }
    }

    /// <summary>Those that were named, or those that are there, with what the list says of them.</summary>
    private async Task<IReadOnlyList<(ResourceId Id, JsonElement? Listed)>> GalleriesAsync(SnapshotRequest request, CancellationToken stop)
    {
        if (request.Galleries.Count > 0)
            return request.Galleries.Select(target => target.Id).Distinct().Select(id => (id, (JsonElement?)null)).ToArray();
        var scope = $"/subscriptions/{_connection.SubscriptionId}";
        if (request.ResourceGroupName is { } group)
            scope = GalleryTarget.Of(_connection.SubscriptionId, group, "any", definitionName: null, versionName: null).Id.Parent!.ToString();
        var found = new List<(ResourceId, JsonElement?)>();
        await foreach (var gallery in _connection.Service.ListAsync($"{scope}/providers/{GalleryTypes.Gallery}", _connection.GalleryApiVersion, resource: null, stop, PermittedReads.Patience))
        {
            if (ResourceId.TryParse(gallery.Text("id"), out var id))
                found.Add((id, gallery));
        }

        return found.Count > 0 ? found : throw SnapshotFailure.NoGallery(scope);
    }

    private static string[] SubscriptionsOf(IEnumerable<ResourceId> ids) =>
        ids.Select(id => id.SubscriptionId!).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
}
