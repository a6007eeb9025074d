using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>The delete of one resource. It is read right before each DELETE, and must still be what was planned.</summary>
/// <param name="hadChildren">Only a parent that this run has just emptied gets time to notice it.</param>
internal sealed class StepDeletion(ArmService service, CascadeStep step, bool hadChildren, Action<string> say)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Parents were seen to refuse for 10 to 20 seconds after their last child went (data/traffic.md section 3).</summary>
    private static readonly TimeSpan LongestSettling = TimeSpan.FromMinutes(3);

    private readonly long _started = service.Clock.GetTimestamp();
    private int _attempts;

    private ResourceId Id => step.ResourceId;

    public async Task<CascadeResult> RunAsync(IReadOnlyList<ResourceId> remaining, CancellationToken stop)
    {
        try
        {
            if (remaining.Count > 0)
                return Kept("CascadeChildRemains", ("child", remaining[0].ToString()), ("resource", Id.ToString()));
            while (true)
            {
                if (await FindAsync(stop) is not { } current)
                    return _attempts == 0 ? Result(CascadeStatus.AlreadyGone) : Result(CascadeStatus.Deleted);
                if (Fingerprint.Of(current) != step.Fingerprint)
                    return Kept("CascadeResourceChanged", ("resource", Id.ToString()));
                if (CascadeConcerns.Of(Id, current, service.Clock.GetUtcNow()).FirstOrDefault() is { } concern)
                    return Result(CascadeStatus.Kept, CascadeFailure.Blocked(concern));
                if (await FirstChildAsync(stop) is { } child && !await SettlesAsync(stop))
                    return Kept("CascadeChildRemains", ("child", child), ("resource", Id.ToString()));
                if (await TryDeleteAsync(stop) is { } result)
                    return result;
            }
        }
        catch (GalleryException refused)
        {
            return Result(CascadeStatus.Failed, refused.Error);
        }
    }

    /// <returns>Null when it is worth another look and another try.</returns>
    private async Task<CascadeResult?> TryDeleteAsync(CancellationToken stop)
    {
        _attempts++;
        try
        {
            if (await service.StartDeleteAsync(Id, stop) is not { } operation)
                return null;
            say($"delete of {Id.Name}");
            return await service.WaitAsync(operation, stop) ? Result(CascadeStatus.Deleted) : await LookAsync(stop);
        }
        catch (GalleryException nested) when (hadChildren && nested.Error.ServiceCode == "CannotDeleteResource" && !HasSettlingEnded)
        {
            say($"{Id.Name} to notice that it is empty");
            await Task.Delay(Pause, service.Clock, stop);
            return null;
        }
        catch (GalleryException lost) when (lost.Error.ErrorId == "ServiceUnreachable")
        {
            return await LookAsync(stop);
        }
    }

    /// <summary>The answer was lost: what happened is seen, not assumed. Nothing is sent again.</summary>
    private async Task<CascadeResult> LookAsync(CancellationToken stop)
    {
        var until = service.Clock.GetUtcNow() + LongestSettling;
        while (await FindAsync(stop) is { } current)
        {
            var isDeleting = current.Member("properties").Text("provisioningState") == "Deleting";
            if (!isDeleting && service.Clock.GetUtcNow() >= until)
                return Result(CascadeStatus.Unknown, ServiceFailure.Own("CascadeOutcomeUnknown", inner: null, ("resource", Id.ToString())).Error);
            say($"a sign of what became of {Id.Name}");
            await Task.Delay(Pause, service.Clock, stop);
        }

        return Result(CascadeStatus.Deleted);
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
        if (Id.IsOfType(GalleryTypes.Version))
            return null;
        await foreach (var child in service.ListAsync(Id, Id.IsOfType(GalleryTypes.Gallery) ? "images" : "versions", stop))
            return child.Text("id") ?? child.Text("name") ?? "?";
        return null;
    }

    private async Task<bool> SettlesAsync(CancellationToken stop)
    {
        while (hadChildren && !HasSettlingEnded)
        {
            say($"the children of {Id.Name} to be seen gone");
            await Task.Delay(Pause, service.Clock, stop);
            if (await FirstChildAsync(stop) is null)
                return true;
        }

        return false;
    }

    private bool HasSettlingEnded => service.Clock.GetElapsedTime(_started) >= LongestSettling;

    private CascadeResult Kept(string errorId, params (string Name, string Value)[] values) =>
        Result(CascadeStatus.Kept, ServiceFailure.Own(errorId, inner: null, values).Error);

    private CascadeResult Result(CascadeStatus status, GalleryError? error = null) =>
        new(Id, step.Kind, status, _attempts, service.Clock.GetElapsedTime(_started), error is null ? null : error with { ResourceId = Id.ToString() });
}
