using System.Runtime.CompilerServices;
using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>A gallery and everything beneath it, of every family. ARM has no list of all children: the provider names the types, and each is listed.</summary>
internal sealed class GalleryReading(ArmService service, PermittedReads reads, SnapshotContents contents)
{
    /// <summary>Listed by definition, in <see cref="SoftDeletedAsync"/>.</summary>
    private const string SoftDeleted = "softDeletedArtifactTypes";

    /// <summary>For a caller who may not read the provider: those of the API version that is taken then.</summary>
    private static readonly string[] KnownFamilies =
    [
        "galleries/images", "galleries/images/versions", "galleries/applications", "galleries/applications/versions",
        "galleries/serviceArtifacts", "galleries/inVMAccessControlProfiles", "galleries/inVMAccessControlProfiles/versions",
    ];

    /// <summary>Kinds whose replication only a GET of each one shows.</summary>
    private static readonly string[] Replicated = [GalleryTypes.Version, "Microsoft.Compute/galleries/applications/versions"];

    private bool NamesFamilies => service.Versions.GalleryChildTypes.Count > 0;

    /// <param name="listed">What a list said of it; null for a gallery that was named, which must be there.</param>
    /// <exception cref="GalleryException">The named gallery is not there or may not be read.</exception>
    public async IAsyncEnumerable<ResourceId> ReadAsync(ResourceId gallery, JsonElement? listed, [EnumeratorCancellation] CancellationToken stop)
    {
        var resource = listed is { } known ? await reads.FindAsync(gallery, stop, "sharingProfile/Groups") ?? known : await reads.GetAsync(gallery, "sharingProfile/Groups", stop);
        var id = ResourceId.TryParse(resource.Text("id"), out var spelled) && spelled == gallery ? spelled : gallery;
        contents.Galleries.Add(id);
        contents.AddOwn(id, resource);
        if (!NamesFamilies)
            contents.NoteUnread($"/subscriptions/{id.SubscriptionId}/providers/Microsoft.Compute", "ProviderNotReadable");
        yield return id;
        await foreach (var below in BelowAsync(id, stop))
            yield return below;
        await foreach (var deleted in SoftDeletedAsync(id, stop))
            yield return deleted;
    }

    private async IAsyncEnumerable<ResourceId> BelowAsync(ResourceId parent, [EnumeratorCancellation] CancellationToken stop)
    {
        var collections = service.Versions.CollectionsBelow(parent, NamesFamilies ? null : KnownFamilies);
        foreach (var collection in collections.Where(name => !name.Equals(SoftDeleted, StringComparison.OrdinalIgnoreCase)))
        {
            var children = reads.ListAsync($"{parent}/{collection}", service.Versions.For(parent), stop);
            await foreach (var (id, resource) in ReadsAhead.InOrderAsync(children, ReadChildAsync, stop))
            {
                if (resource is not { } read)
                    continue;
                contents.AddOwn(id, read);
                yield return id;
                await foreach (var below in BelowAsync(id, stop))
                    yield return below;
            }
        }
    }

    /// <summary>With its replication, where it has some. One that may be listed and not read stays as the list shows it; one that is gone since, goes.</summary>
    private async Task<(ResourceId Id, JsonElement? Resource)> ReadChildAsync((ResourceId Id, JsonElement Resource) listed, CancellationToken stop)
    {
        var (id, resource) = listed;
        if (!Replicated.Contains(id.Type, StringComparer.OrdinalIgnoreCase))
            return (id, resource);
        var read = await reads.FindAsync(id, stop, "ReplicationStatus");
        return (id, read ?? (contents.IsUnread(id.ToString()) ? resource : null));
    }

    /// <summary>Whether or not the gallery has a policy now: what was deleted under one outlives it.</summary>
    private async IAsyncEnumerable<ResourceId> SoftDeletedAsync(ResourceId gallery, [EnumeratorCancellation] CancellationToken stop)
    {
        var hasPolicy = contents.SoftDeletes(gallery);
        if (!hasPolicy && !service.Versions.GalleryChildTypes.Any(type => type.StartsWith($"galleries/{SoftDeleted}", StringComparison.OrdinalIgnoreCase)))
            yield break;
        foreach (var definition in contents.Ids.Where(id => id.IsOfType(GalleryTypes.Definition) && id.Parent == gallery).ToArray())
        {
            var path = $"{gallery}/{SoftDeleted}/images/artifacts/{definition.Name}/versions";
            await foreach (var (id, version) in reads.ListAsync(path, service.Versions.Gallery, stop, mayLack: !hasPolicy))
            {
                contents.Add(id, version);
                yield return id;
            }
        }
    }
}
