using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Store;
using GalleryTools.Simulator.Subscriptions;

namespace GalleryTools.Simulator.Galleries;

/// <summary>POST of <c>share</c>: Add, Remove and Reset of subscriptions and tenants, and publishing to the community.</summary>
internal static class GalleryShare
{
    public static bool IsShare(Call call) =>
        call.Request.Method == "POST" && string.Equals(call.Path.ResourceType, "Microsoft.Compute/galleries/share", StringComparison.OrdinalIgnoreCase);

    public static Answer Post(Call call)
    {
        ResourceGroupAnswers.Require(call);
        ApiVersions.RequireRegistered(call, ResourceType.Find("Microsoft.Compute/galleries")!, null);
        var stored = call.State.Resources.Find(call.Path.Collection.Key) ?? throw GatewayRefusals.ResourceNotFound(call.Path.Collection).Raise();
        LockCheck.RefuseWrite(call.State, stored.Id);
        var body = call.Request.ReadBody();
        call.HandToProvider();
        var gallery = stored.Read();
        if (MarkedForDeletion.IsDeleting(gallery))
            throw MarkedForDeletion.Of("Update", "Gallery", stored.Id.Name).Raise();
        if (call.State.Operations.RunningOn(stored.Key) is { } running)
            throw Busy(stored.Id, running).Raise();
        ShareRules.Refuse(gallery.ObjectAt("properties.sharingProfile"), body);
        Change(gallery.Child("properties").Child("sharingProfile"), body);
        call.State.Resources.Put(new StoredResource(gallery));
        var operation = OperationStart.ForShare(call, stored.Id, gallery.TextAt("location") ?? "");
        call.State.Operations.Add(operation);
        return new Answer(202).Announce(call, operation, withLocation: true);
    }

    // Not recorded. A share that ended a create or an update would fail it for a client that had done nothing wrong; this one can ask again.
    private static Refusal Busy(ArmPath gallery, Operation running) => new(409, "Conflict",
        $"The gallery '{gallery.Name}' can't be shared while its operation '{running.Kind}' ({running.Id}) is in progress. Please retry after it has ended.");

    private static void Change(JsonObject profile, JsonObject body)
    {
        switch (body.TextAt("operationType"))
        {
            case "Add":
                profile["groups"] = Groups(profile, body, (there, sent) => there.Union(sent, StringComparer.OrdinalIgnoreCase));
                break;
            case "Remove":
                profile["groups"] = Groups(profile, body, (there, sent) => there.Except(sent, StringComparer.OrdinalIgnoreCase));
                break;
            case "EnableCommunity":
                profile.Child("communityGalleryInfo")["communityGalleryEnabled"] = true;
                break;
            case "Reset":
                profile.Clear();
                profile["permissions"] = "Private";
                break;
        }
    }

    private static JsonArray Groups(JsonObject profile, JsonObject body, Func<IEnumerable<string>, IEnumerable<string>, IEnumerable<string>> combine)
    {
        var groups = new JsonArray();
        foreach (var type in new[] { "Subscriptions", "AADTenants" })
        {
            var ids = combine(Ids(profile, type), Ids(body, type)).Select(id => JsonValue.Create(id)).ToArray<JsonNode?>();
            if (ids.Length > 0)
                groups.Add(new JsonObject { ["type"] = type, ["ids"] = new JsonArray(ids) });
        }
        return groups;
    }

    private static IEnumerable<string> Ids(JsonObject holder, string type) => holder.ObjectsAt("groups")
        .Where(group => group.TextAt("type") == type)
        .SelectMany(group => group.TextsAt("ids"));
}
