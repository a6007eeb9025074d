using System.Net;
using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>The delete of one resource. It is read right before each DELETE, the first and every repeated one, and must still be what was planned.</summary>
/// <param name="hadChildren">Only a parent that this run has just emptied gets time to notice it.</param>
internal sealed class StepDeletion(ArmService service, CascadeStep step, bool hadChildren, Action<string, ResourceId?> say)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Parents were seen to refuse for 10 to 20 seconds after their last child went (data/traffic.md section 3).</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(3);

    /// <summary>The longest recorded delete took 150 seconds (data/traffic.md section 2): after an hour nobody waits for its end any more.</summary>
    private static readonly TimeSpan LongestDelete = TimeSpan.FromHours(1);

    private static readonly TimeSpan ThrottledPause = TimeSpan.FromSeconds(30);

    private const int MostThrottled = 20;

    /// <summary>Compute's longer window (data/traffic.md section 6), and a minute for clocks that differ.</summary>
    private static readonly TimeSpan LongestThrottle = TimeSpan.FromMinutes(31);

    private readonly long _started = service.Clock.GetTimestamp();
    private int _attempts;
    private int _throttled;

    private ResourceId Id => step.ResourceId;

    public async Task<CascadeResult> RunAsync(IReadOnlyList<ResourceId> remaining, CancellationToken stop)
    {
        try
        {
            if (remaining.Count > 0)
                return Kept("CascadeChildRemains", ("child", remaining[0].ToString()), ("resource", Id.ToString()));
            while (true)
            {
                if (await CheckAsync(stop) is { } ended)
                    return ended;
                if (await FirstChildAsync(stop) is { } child)
                {
                    if (!hadChildren || HasSettlingEnded)
                        return Kept("CascadeChildRemains", ("child", child), ("resource", Id.ToString()));
                    await PauseAsync($"the children of {Id.Name} to be seen gone", Pause, stop);
                }
                else if ((await CheckAgainAsync(stop) ?? await TryDeleteAsync(stop)) is { } result)
                {
                    return result;
                }
            }
        }
        catch (GalleryException refused)
        {
            return Result(CascadeStatus.Failed, refused.Error);
        }
    }

    /// <returns>Null when the resource is there, and still what was planned.</returns>
    private async Task<CascadeResult?> CheckAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } current)
            return Result(CascadeStatus.AlreadyGone);
        if (Fingerprint.Of(current) != step.Fingerprint)
            return Kept("CascadeResourceChanged", ("resource", Id.ToString()));
        return CascadeConcerns.Of(Id, current, service.Clock.GetUtcNow()).FirstOrDefault() is { } concern
            ? Result(CascadeStatus.Kept, CascadeFailure.Blocked(concern))
            : null;
    }

    /// <summary>The children of a parent were listed since it was read: nothing stands between its last read and its delete.</summary>
    private Task<CascadeResult?> CheckAgainAsync(CancellationToken stop) =>
        Id.IsOfType(GalleryTypes.Version) ? Task.FromResult<CascadeResult?>(null) : CheckAsync(stop);

    /// <returns>Null when it is worth another look and another try.</returns>
    private async Task<CascadeResult?> TryDeleteAsync(CancellationToken stop)
    {
        _attempts++;
        try
        {
            var operation = await service.StartDeleteAsync(Id, stop);
            say($"delete of {Id.Name}", Id);
            return operation is not null && await HasSucceededAsync(operation, stop) ? Result(CascadeStatus.Deleted) : await LookAsync(stop);
        }
        catch (GalleryException nested) when (hadChildren && nested.Error.ServiceCode == "CannotDeleteResource" && !HasSettlingEnded)
        {
            await PauseAsync($"{Id.Name} to notice that it is empty", Pause, stop);
            return null;
        }
        catch (GalleryException throttled) when (throttled.Error.HttpStatus == HttpStatusCode.TooManyRequests && CanWaitFor(throttled))
        {
            await PauseAsync($"the service to take the delete of {Id.Name}", throttled.RetryAfter ?? ThrottledPause, stop);
            return null;
        }
        catch (GalleryException lost) when (IsOutcomeOpen(lost.Error))
        {
            return await LookAsync(stop);
        }
    }

    /// <returns>False when no poll tells how the operation ended, so that only a look at the resource can.</returns>
    private async Task<bool> HasSucceededAsync(OperationState operation, CancellationToken stop)
    {
        try
        {
            return await service.WaitAsync(operation, stop);
        }
        catch (GalleryException unseen) when (unseen.Error.HttpStatus != HttpStatusCode.OK)
        {
            // A poll was refused or lost; an operation that failed says so in an answer of 200.
            return false;
        }
    }

    /// <summary>The service has the request, or may have it: what happened is seen, not assumed. Nothing is sent again.</summary>
    private async Task<CascadeResult> LookAsync(CancellationToken stop)
    {
        var started = service.Clock.GetUtcNow();
        var until = started + LongestSettling;
        while (true)
        {
            var isDeleting = false;
            try
            {
                if (await FindAsync(stop) is not { } current)
                    return Result(CascadeStatus.Deleted);
                isDeleting = current.Member("properties").Text("provisioningState") == "Deleting";
            }
            catch (GalleryException) when (service.Clock.GetUtcNow() < until)
            {
                // Not seen is not gone: the next look may see more.
            }
            catch (GalleryException unseen)
            {
                return Result(CascadeStatus.Unknown, Unknown(unseen).Error);
            }

            if (service.Clock.GetUtcNow() >= (isDeleting ? started + LongestDelete : until))
                return Result(CascadeStatus.Unknown, Unknown(inner: null).Error);
            await PauseAsync($"a sign of what became of {Id.Name}", Pause, stop);
        }
    }

    private bool CanWaitFor(GalleryException throttled) =>
        ++_throttled < MostThrottled && !(throttled.RetryAfter > LongestThrottle);

    /// <summary>No answer, or one of a gateway that does not know what the service behind it did.</summary>
    private static bool IsOutcomeOpen(GalleryError error) =>
        error.ErrorId == "ServiceUnreachable" || error.HttpStatus is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private GalleryException Unknown(Exception? inner) => ServiceFailure.Own("CascadeOutcomeUnknown", inner, ("resource", Id.ToString()));

    private async Task PauseAsync(string waitingFor, TimeSpan pause, CancellationToken stop)
    {
        say(waitingFor, null);
        await Task.Delay(pause, service.Clock, stop);
    }

    /// <summary>Null when the resource is gone: it answers 404 while its group, which must still be there, answers 200.</summary>
    private async Task<JsonElement?> FindAsync(CancellationToken stop)
    {
        if (await service.FindAsync(Id, stop) is { } found)
            return found;
        var group = ResourceId.Parse($"/subscriptions/{Id.SubscriptionId}/resourceGroups/{Id.ResourceGroupName}");
        await service.GetAsync(group, stop);
        return null;
    }

    /// <summary>A child that appeared since the plan, or one whose end the service doesn't show yet.</summary>
    private async Task<string?> FirstChildAsync(CancellationToken stop)
    {
        foreach (var collection in Collections.Union(service.Versions.CollectionsBelow(Id), StringComparer.OrdinalIgnoreCase))
        {
            await foreach (var child in service.ListAsync(Id, collection, stop))
                return child.Text("id") ?? child.Text("name") ?? "?";
        }

        return null;
    }

    private string[] Collections => Id.IsOfType(GalleryTypes.Gallery) ? ["images"] : Id.IsOfType(GalleryTypes.Definition) ? ["versions"] : [];

    private bool HasSettlingEnded => service.Clock.GetElapsedTime(_started) >= LongestSettling;

    private CascadeResult Kept(string errorId, params (string Name, string Value)[] values) =>
        Result(CascadeStatus.Kept, ServiceFailure.Own(errorId, inner: null, values).Error);

    private CascadeResult Result(CascadeStatus status, GalleryError? error = null) =>
        new(Id, step.Kind, status, _attempts, service.Clock.GetElapsedTime(_started), error is null ? null : error with { ResourceId = Id.ToString() });
}
