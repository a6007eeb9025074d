using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Quotas;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Resources;

/// <summary>PUT and PATCH of one resource: ARM's checks, the provider's, the new state, the operation.</summary>
internal static class ResourceWrite
{
    public static Answer Put(Call call, ResourceKind kind)
    {
        var stored = call.State.Resources.Find(call.Path.Key) ?? Restoring.Find(call);
        if (stored is null && call.Request.Method == "PATCH")
            throw ResourceRead.NotFound(call, kind).Raise();
        var write = Write.From(call, stored);
        ApiVersions.RequireRegistered(call, kind.Type, write.Location);
        kind.CheckName(write);
        LockCheck.RefuseWrite(call.State, call.Path);
        GatewayChecks.Location(write, kind);
        GatewayChecks.Parent(write);
        if (kind.CheckLinked(write) is { } linked)
            throw linked.Raise();
        call.HandToProvider();
        if (kind.Noun is not null || kind.Type.GallerySince is not null)
            MarkedForDeletion.Refuse(write, kind);
        KnownMembers.Require(kind.Type.Type, call.Request);
        kind.Check(write);
        QuotaCheck.RefuseOneMore(write, kind);

        var operation = kind.Noun is null ? null : kind.Plan(write, OperationStart.For(write, kind.Noun));
        var resource = Compose(write, kind);
        call.State.Resources.Put(new StoredResource(resource));
        // At once: without its operation the resource would stay in the middle of it for ever, whatever happens to the answer.
        if (operation is not null)
            call.State.Operations.Add(operation);
        Restoring.Complete(call.State, write.Id);
        if (stored is null && call.State.Scenario.ParentDelaySeconds is { } delay && kind.Type.GallerySince is not null)
            call.State.Unseen.Add(new UnseenResource(write.Id.Text, call.State.Now + delay.At(call.State.Random.NextShare())));
        var status = stored is null ? 201 : 200;
        if (operation is null)
            return new Answer(status, kind.Show(resource, View.OfAny(call)));

        if (kind.IsAccepted)
            return new Answer(202, kind.ShowAccepted(kind.Show(resource, View.OfAny(call)))).Announce(call, operation, withLocation: true);
        // Only the oldest API version of galleries answered updates with 202 and a Location.
        var oldUpdate = status == 200 && call.Request.ApiVersion == "2018-06-01";
        var view = View.OfAny(call);
        var shown = stored is null ? kind.Show(resource, view) : kind.ShowUpdated(resource, view);
        return new Answer(oldUpdate ? 202 : status, shown).Announce(call, operation, withLocation: oldUpdate);
    }

    private static JsonObject Compose(Write write, ResourceKind kind)
    {
        var resource = new JsonObject
        {
            ["name"] = write.Id.Name,
            ["id"] = write.Existing.TextAt("id") ?? write.Id.Text,
            ["type"] = kind.Type.FullName,
        };
        if (write.Location is { } location)
            resource["location"] = RegionTable.Normalize(location);
        foreach (var name in new[] { "tags", "identity", "sku", "plan", "zones", "extendedLocation" })
        {
            if (write.Body[name] is { } value)
                resource[name] = value.DeepClone();
        }
        if (resource["identity"] is JsonObject identity)
            ManagedIdentity.Complete(write, identity);
        var properties = kind.Compose(write);
        if (kind.HasProvisioningState)
            properties["provisioningState"] = State(write, kind);
        resource["properties"] = properties;
        return resource;
    }

    // An update of what is still being created was twice recorded as Creating.
    private static string State(Write write, ResourceKind kind)
    {
        if (kind.Noun is null)
            return "Succeeded";
        return write.Existing is null || write.Existing.TextAt("properties.provisioningState") == "Creating" ? "Creating" : "Updating";
    }
}
