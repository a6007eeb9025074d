using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Replication;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Operations;

/// <summary>What the end of an operation does to its resource.</summary>
internal static class OperationEffects
{
    public static void Apply(ServiceState state, Operation operation)
    {
        var id = ArmPath.Parse(operation.ResourceId);
        if (state.Resources.Find(id.Key) is not { } stored)
            return;
        if (operation is { IsDelete: true, Error: null })
            Delete(state, operation, stored);
        else if (!SoftDeletedVersion.Is(id))
            Settle(state, operation, stored.Read());
    }

    private static void Delete(ServiceState state, Operation operation, StoredResource stored)
    {
        var id = stored.Id;
        // Made before anything goes: what can't be kept must not be lost. Its days count from the beginning of the delete (recorded at 2026-03-03).
        var kept = operation.SoftDeletes
            ? SoftDeletedVersion.Make(id, stored.Read(), state.Resources.Find(id.Parent.Parent.Key)?.Read(), operation.StartTime)
            : null;
        foreach (var beneath in state.Resources.Beneath(id).ToArray())
            state.Resources.Remove(beneath.Id);
        state.Resources.Remove(id);
        SoftDeletedChildren.Remove(state, id);
        if (kept is not null)
        {
            state.Resources.Put(kept);
            state.Purges.Add(kept);
        }
        // ARM knows nothing of soft-deleted versions: none of them keeps a parent.
        if (id.IsNested && !SoftDeletedVersion.Is(id))
            state.Lingering.Add(new LingeringChild(id.Text, operation.EndTime + state.Scenario.LingerSeconds.At(state.Random.NextShare())));
    }

    private static void Settle(ServiceState state, Operation operation, JsonObject resource)
    {
        var properties = resource.Child("properties");
        properties["provisioningState"] = operation.Error is null ? "Succeeded" : "Failed";
        if (operation is { Error: null, StorageProfile: { } profile })
            properties["storageProfile"] = profile.DeepClone();
        if (operation.Replication.Count > 0)
            properties["replicationStatus"] = ReplicationStatus.During(operation, operation.EndTime);
        state.Resources.Put(new StoredResource(resource));
        if (operation is { Kind: "CreateGalleryImageVersion", Error: null } && state.Scenario.ImageDelaySeconds is { } delay)
            state.Unseen.Add(new UnseenResource(operation.ResourceId, operation.EndTime + delay.At(state.Random.NextShare())));
    }
}
