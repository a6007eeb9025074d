using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// Reads whose refusal leaves a gap that is noted, because a caller seldom may read everything. A service that doesn't answer, throttles for
/// good or wants another sign-in ends the export: a gap of that kind would be an accident.
/// </summary>
internal sealed class PermittedReads(ArmService service, SnapshotContents contents)
{
    /// <summary>
    /// Compute has limits for three and for thirty minutes, and the second one means a wait that others shouldn't take. Who still says "later"
    /// after one such window throttles for good.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(35);

    /// <summary>Null where it is not there any more, or was refused, which is noted.</summary>
    public async Task<JsonElement?> FindAsync(ResourceId id, CancellationToken stop, string? expand = null)
    {
        try
        {
            return await GetAsync(id, expand, stop);
        }
        catch (GalleryException gone) when (gone.Error.HttpStatus == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (GalleryException refused) when (IsRefusal(refused))
        {
            Note(id.ToString(), refused);
            return null;
        }
    }

    public Task<JsonElement> GetAsync(ResourceId id, string? expand, CancellationToken stop) => service.GetAsync(id, stop, expand, Patience);

    /// <summary>Ends where it is refused, with a note of the path. A page that came before stays.</summary>
    /// <param name="mayLack">True where a request that makes no sense to the service is no gap, because there need be nothing to list.</param>
    public async IAsyncEnumerable<(ResourceId Id, JsonElement Resource)> ListAsync(
        string path, string apiVersion, [EnumeratorCancellation] CancellationToken stop, bool mayLack = false)
    {
        await using var items = service.ListAsync(path, apiVersion, resource: null, stop, Patience).GetAsyncEnumerator(stop);
        while (true)
        {
            try
            {
                if (!await items.MoveNextAsync())
                    yield break;
            }
            catch (GalleryException gone) when (gone.Error.HttpStatus == HttpStatusCode.NotFound && gone.Error.ServiceCode is "ResourceNotFound" or "ParentResourceNotFound" or "ResourceGroupNotFound")
            {
                yield break;
            }
            catch (GalleryException refused) when (IsRefusal(refused))
            {
                // A caller without permission doesn't know what there is.
                if (!mayLack || refused.Error.HttpStatus == HttpStatusCode.Forbidden)
                    Note(path, refused);
                yield break;
            }

            yield return (IdOf(items.Current), items.Current);
        }
    }

    /// <summary>A list of a collection under a resource, at the API version of its kind.</summary>
    public IAsyncEnumerable<(ResourceId Id, JsonElement Resource)> ListAsync(ResourceId scope, string type, CancellationToken stop) =>
        ListAsync($"{scope}/providers/{type}", service.Versions.ForType(type), stop);

    public string VersionOf(string type) => service.Versions.ForType(type);

    public static bool IsRefusal(GalleryException failure) => failure.Error.HttpStatus is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError
        and not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);

    public void Note(string id, GalleryException refused) =>
        contents.NoteUnread(id, refused.Error.ServiceCode ?? refused.Error.ErrorId, refused.Error.ServiceMessage ?? refused.Error.Message);

    private static ResourceId IdOf(JsonElement resource) =>
        ResourceId.TryParse(resource.Text("id"), out var id) ? id : throw ArmService.NotUnderstood("a resource in the answer has no id");
}
