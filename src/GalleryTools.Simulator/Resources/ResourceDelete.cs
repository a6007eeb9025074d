using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Resources;

/// <summary>DELETE of one resource; from the bottom up only.</summary>
internal static class ResourceDelete
{
    public static Answer Delete(Call call, ResourceKind kind)
    {
        ApiVersions.RequireRegistered(call, kind.Type, null);
        if (call.State.Resources.Find(call.Path.Key) is not { } stored)
            return PermanentDelete.Of(call, kind) ?? new Answer(204);
        LockCheck.RefuseDelete(call.State, stored.Id);
        // Machines and scale sets take their extensions and instances with them.
        if (kind.Type.GallerySince is not null)
            NestedResources.RefuseDelete(call.State, stored.Id);
        call.HandToProvider();
        if (kind.CheckDelete(call, stored.Read()) is { } refusal)
            throw refusal.Raise();
        SoftDeletedChildren.RefuseDelete(call.State, stored.Id);
        if (kind.Noun is null)
            return AtOnce(call, stored);

        if (call.State.Operations.RunningOn(stored.Key) is { IsDelete: true } running)
            return new Answer(202).Announce(call, running, withLocation: true);
        var resource = stored.Read();
        var operation = OperationStart.ForDelete(call, stored.Id, kind.Noun, resource.TextAt("location") ?? "") with
        {
            SoftDeletes = SoftDelete.IsMeant(call, stored.Id),
        };
        resource.Child("properties")["provisioningState"] = "Deleting";
        call.State.Resources.Put(new StoredResource(resource));
        call.State.Operations.Add(operation);
        return new Answer(202).Announce(call, operation, withLocation: true);
    }

    private static Answer AtOnce(Call call, StoredResource stored)
    {
        foreach (var beneath in call.State.Resources.Beneath(stored.Id).ToArray())
            call.State.Resources.Remove(beneath.Id);
        call.State.Resources.Remove(stored.Id);
        if (stored.Id.IsNested)
            call.State.Lingering.Add(new LingeringChild(stored.Id.Text, call.State.Now + call.State.Scenario.LingerSeconds.At(call.State.Random.NextShare())));
        return new Answer(200);
    }
}
