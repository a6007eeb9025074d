using System.Text.Json;
using Azure;

namespace GalleryTools.Core.Service;

/// <summary>Waits for a long-running operation, at the pace that the service asks for.</summary>
internal static class OperationPoller
{
    private enum Outcome
    {
        Running,
        Succeeded,
        Failed,
        Forgotten,
    }

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>What the service may wish for at most, and at least: 480 seconds were seen (data/traffic.md section 2).</summary>
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWish = TimeSpan.FromSeconds(1);

    /// <returns>True when the operation succeeded; false when the service no longer knows it, so that only a look at the resource can tell.</returns>
    /// <exception cref="GalleryException">The operation failed or was cancelled, or a poll was refused.</exception>
    public static async Task<bool> WaitAsync(this ArmService service, OperationState operation, CancellationToken stop)
    {
        var pause = operation.FirstPoll;
        for (var poll = 0; ; poll++)
        {
            await Task.Delay(Within(pause) ?? Backoff(poll), service.Clock, stop);
            using var response = await service.PollAsync(operation.OperationAddress ?? operation.Location!, stop);
            switch (OutcomeOf(response, operation))
            {
                case Outcome.Succeeded:
                    return true;
                case Outcome.Forgotten:
                    return false;
                case Outcome.Running:
                    pause = RetryOnClock.RetryAfter(response, service.Clock);
                    break;
                default:
                    throw ServiceFailure.FromOperation(ArmService.Body(response), operation.Resource, response);
            }
        }
    }

    private static Outcome OutcomeOf(Response response, OperationState operation) => response.Status switch
    {
        // Without Azure-AsyncOperation, Location answers 202 while the operation runs and 200 or 204 when it has ended.
        202 => Outcome.Running,
        200 or 204 when operation.OperationAddress is null => Outcome.Succeeded,
        200 => StatusOf(ArmService.Body(response)),
        404 => Outcome.Forgotten,
        _ => throw ServiceFailure.From(response, operation.Resource),
    };

    private static Outcome StatusOf(JsonElement body) => body.Text("status")?.ToUpperInvariant() switch
    {
        "SUCCEEDED" => Outcome.Succeeded,
        "FAILED" or "CANCELED" or "CANCELLED" => Outcome.Failed,
        null => Outcome.Forgotten,
        _ => Outcome.Running,
    };

    private static TimeSpan? Within(TimeSpan? wish) => wish < ShortestWish ? ShortestWish : wish > LongestWish ? LongestWish : wish;

    private static TimeSpan Backoff(int poll)
    {
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(poll, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }
}
