using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>DELETE of a resource group with all that is in it: ARM's own operation, which has a Location and no Azure-AsyncOperation.</summary>
internal static class GroupDelete
{
    public static Answer Start(Call call, StoredResource stored)
    {
        var state = call.State;
        LockCheck.RefuseDelete(state, stored.Id);
        LockCheck.RefuseDeleteAround(state, stored.Id);
        var group = stored.Read();
        if (state.Operations.RunningOn(stored.Key) is { IsDelete: true } running)
            return Wait(call, running);
        group.Child("properties")["provisioningState"] = "Deleting";
        state.Resources.Put(new StoredResource(group));
        var operation = OperationStart.ForDelete(call, stored.Id, "ResourceGroup", group.TextAt("location") ?? "");
        state.Operations.Add(operation);
        return Wait(call, operation);
    }

    public static Answer Poll(Call call)
    {
        if (call.State.Operations.Find(call.Path.Segments[3]) is not { Kind: "DeleteResourceGroup" } operation)
            throw Refusal.Gateway(404, "NotFound", $"The operation '{call.Path.Segments[3]}' was not found.").Raise();
        if (!operation.Finished)
            return Wait(call, operation);
        return operation.Error is { } error ? ErrorBody.Of(Refusal.Gateway(409, error.Code, error.Message)) : new Answer(200);
    }

    /// <exception cref="RefusedException">ResourceGroupBeingDeleted.</exception>
    public static void RefuseWrite(JsonObject group)
    {
        if (group.TextAt("properties.provisioningState") == "Deleting")
        {
            throw Refusal.Gateway(409, "ResourceGroupBeingDeleted",
                $"The resource group '{group.TextAt("name")}' is in deprovisioning state and cannot perform this operation.").Raise();
        }
    }

    private static Answer Wait(Call call, Operation operation) => new Answer(202)
        .With("location", $"{call.Request.Origin}/subscriptions/{call.Path.SubscriptionId}/operationresults/{operation.Id}?api-version={call.Request.ApiVersion}")
        .WithRetryAfter(call.State.ToClient(OperationTimes.Of(operation.Kind).PollInterval));
}
