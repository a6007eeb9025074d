using Azure;

namespace GalleryTools.Core.Service;

/// <summary>A long-running operation as another process could take it up. Addresses are signed by the service and polled as given.</summary>
/// <param name="OperationAddress">Header Azure-AsyncOperation: its body has the status. Null where only Location was given.</param>
/// <param name="Location">Header Location of a DELETE.</param>
/// <param name="ApiVersion">The version that the operation was started with.</param>
/// <param name="FirstPoll">The service's own wish for the first wait; null when it gave none.</param>
internal sealed record OperationState(
    ResourceId Resource, Uri? OperationAddress, Uri? Location, string ApiVersion, DateTimeOffset StartedAt, TimeSpan? FirstPoll)
{
    /// <summary>Null when the answer carries no operation: it had ended already.</summary>
    public static OperationState? From(Response response, ResourceId resource, string apiVersion, TimeProvider clock)
    {
        var operation = Address(response, "Azure-AsyncOperation");
        var location = Address(response, "Location");
        return operation is null && location is null
            ? null
            : new(resource, operation, location, apiVersion, clock.GetUtcNow(), RetryOnClock.RetryAfter(response, clock));
    }

    private static Uri? Address(Response response, string header) =>
        response.Headers.TryGetValue(header, out var value) && Uri.TryCreate(value, UriKind.Absolute, out var address) ? address : null;
}
