using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>DELETE with <c>bypassSoftDelete</c> of a version that is soft-deleted already: it goes for good.</summary>
internal static class PermanentDelete
{
    /// <summary>The answer, or null where there is nothing to delete.</summary>
    /// <exception cref="RefusedException">ScopeLocked.</exception>
    public static Answer? Of(Call call, ResourceKind kind)
    {
        if (kind.Noun != "GalleryImageVersion" || !SoftDelete.IsBypassed(call) || SoftDeletedVersion.Find(call.State, call.Path) is not { } softDeleted)
            return null;
        LockCheck.RefuseDelete(call.State, call.Path);
        call.HandToProvider();
        var operation = call.State.Operations.RunningOn(softDeleted.Key);
        if (operation is null)
        {
            operation = OperationStart.ForDelete(call, softDeleted.Id, kind.Noun, softDeleted.Read().TextAt("location") ?? "");
            call.State.Operations.Add(operation);
        }
        return new Answer(202).Announce(call, operation, withLocation: true);
    }
}
