using System.Net;
using System.Runtime.CompilerServices;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Replication;

/// <summary>Versions by regions. The service gives replication status with a GET of one version only, so a gallery costs a read per version.</summary>
public static class ReplicationReport
{
    /// <exception cref="GalleryException">The target is not there, or a read was refused.</exception>
    public static async IAsyncEnumerable<ReplicationRow> ReadAsync(
        GalleryConnection connection, GalleryTarget target, [EnumeratorCancellation] CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(target);
        var service = connection.Service;
        var wasListed = target.Level != GalleryLevel.Version;
        var versions = VersionsAsync(service, target, stop);
        await foreach (var rows in ReadsAhead.InOrderAsync(versions, (version, ending) => ReadVersionAsync(service, version, wasListed, ending), stop))
        {
            foreach (var row in rows)
                yield return row;
        }
    }

    private static async Task<IReadOnlyList<ReplicationRow>> ReadVersionAsync(ArmService service, ResourceId version, bool wasListed, CancellationToken stop)
    {
        try
        {
            var current = await service.GetAsync(version, stop, expand: "ReplicationStatus");
            return ReplicationReading.Rows(version, current, service.Clock.GetUtcNow()).ToArray();
        }
        catch (GalleryException gone) when (wasListed && gone.Error.HttpStatus == HttpStatusCode.NotFound)
        {
            // Deleted since it was listed: there is nothing to report of it.
            return [];
        }
    }

    private static async IAsyncEnumerable<ResourceId> VersionsAsync(
        ArmService service, GalleryTarget target, [EnumeratorCancellation] CancellationToken stop)
    {
        if (target.Level == GalleryLevel.Version)
        {
            yield return target.Id;
        }
        else if (target.Level == GalleryLevel.Definition)
        {
            await foreach (var version in service.ListAsync(target.Id, "versions", stop))
                yield return IdOf(version);
        }
        else
        {
            await foreach (var definition in service.ListAsync(target.Id, "images", stop))
            {
                await foreach (var version in service.ListAsync(IdOf(definition), "versions", stop))
                    yield return IdOf(version);
            }
        }
    }

    private static ResourceId IdOf(System.Text.Json.JsonElement resource) => ResourceId.Parse(resource.Text("id"));
}
