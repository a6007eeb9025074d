using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.ResourceManager.Compute;

namespace GalleryTools.Core.Service;

/// <summary>Starts a delete through the SDK's own operation and leaves the wait to our poller.</summary>
internal static class Deletion
{
    /// <returns>Null when the resource was gone already (204) or is gone at once.</returns>
    /// <exception cref="GalleryException">The service refused.</exception>
    /// <exception cref="ArgumentException">The resource is no gallery, definition or version.</exception>
    public static async Task<OperationState?> StartDeleteAsync(this ArmService service, ResourceId id, CancellationToken stop)
    {
        Response response;
        try
        {
            response = await DeleteAsync(service, id, stop);
        }
        catch (RequestFailedException refused) when (refused.GetRawResponse() is { } answer)
        {
            throw ServiceFailure.From(answer, id, RetryOnClock.RetryAfter(answer, service.Clock));
        }
        catch (Exception lost) when (ServiceFailure.IsLostConnection(lost, stop))
        {
            throw service.Unreachable(lost);
        }
        catch (AuthenticationFailedException refused)
        {
            throw ArmService.NotSignedIn(refused);
        }

        return OperationState.From(response, id, service.Versions.For(id), service.Clock);
    }

    private static async Task<Response> DeleteAsync(ArmService service, ResourceId id, CancellationToken stop)
    {
        var identifier = new ResourceIdentifier(id.ToString());
        Operation started = id.Type.ToUpperInvariant() switch
        {
            "MICROSOFT.COMPUTE/GALLERIES/IMAGES/VERSIONS" => await service.Client.GetGalleryImageVersionResource(identifier).DeleteAsync(WaitUntil.Started, stop),
            "MICROSOFT.COMPUTE/GALLERIES/IMAGES" => await service.Client.GetGalleryImageResource(identifier).DeleteAsync(WaitUntil.Started, stop),
            "MICROSOFT.COMPUTE/GALLERIES" => await service.Client.GetGalleryResource(identifier).DeleteAsync(WaitUntil.Started, stop),
            _ => throw new ArgumentException($"'{id}' is no gallery, image definition or image version.", nameof(id)),
        };
        return started.GetRawResponse();
    }
}
