using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>Resource groups: read and written by ARM itself, at once.</summary>
internal static class ResourceGroupAnswers
{
    public static Answer List(Call call)
    {
        var filter = new ResourceFilter(call.Request.Query["$filter"]);
        var groups = call.State.Resources.In(call.Path.Key).Where(group => filter.Accepts(group.Read(), group.Id)).Select(group => group.Read());
        return new Answer(200, new JsonObject { ["value"] = new JsonArray(groups.ToArray<JsonNode>()) }, ByGateway: true);
    }

    public static Answer Route(Call call) => call.Request.Method switch
    {
        "GET" => new Answer(200, Require(call).Read(), ByGateway: true),
        "HEAD" => new Answer(call.State.Resources.Find(call.Path.Key) is null ? 404 : 204),
        "PUT" => Put(call),
        "PATCH" => Patch(call),
        "DELETE" => GroupDelete.Start(call, Require(call)),
        _ => throw GatewayRefusals.MethodNotAllowed(call.Request).Raise(),
    };

    /// <exception cref="RefusedException">ResourceGroupNotFound.</exception>
    public static StoredResource Require(Call call)
    {
        var path = call.Path;
        return call.State.Resources.Find($"/subscriptions/{path.SubscriptionId}/resourcegroups/{path.ResourceGroup}".ToLowerInvariant())
            ?? throw GatewayRefusals.ResourceGroupNotFound(path.ResourceGroup ?? "").Raise();
    }

    private static Answer Put(Call call)
    {
        LockCheck.RefuseWrite(call.State, call.Path);
        var body = call.Request.ReadBody();
        var location = body.TextAt("location")
            ?? throw Refusal.Gateway(400, "LocationRequired", "The location property is required for this definition.").Raise();
        GroupRules.RefuseLocation(call, location);
        var existing = call.State.Resources.Find(call.Path.Key);
        // One of a snapshot may have any name.
        if (existing is null)
            GroupRules.RefuseName(call.Path.Name);
        if (existing?.Read() is { } there)
        {
            GroupDelete.RefuseWrite(there);
            var elsewhere = there.TextAt("location") ?? location;
            if (RegionTable.Normalize(elsewhere) != RegionTable.Normalize(location))
            {
                throw Refusal.Gateway(409, "InvalidResourceGroupLocation",
                    $"Invalid resource group location '{location}'. The Resource group already exists in location '{elsewhere}'.").Raise();
            }
        }
        var group = new JsonObject
        {
            ["id"] = existing?.Id.Text ?? $"/subscriptions/{call.Path.SubscriptionId}/resourceGroups/{call.Path.Name}",
            ["name"] = existing?.Id.Name ?? call.Path.Name,
            ["type"] = "Microsoft.Resources/resourceGroups",
            ["location"] = RegionTable.Normalize(location),
            ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
        };
        if (body["tags"] is { } tags)
            group["tags"] = tags.DeepClone();
        call.State.Resources.Put(new StoredResource(group));
        return new Answer(existing is null ? 201 : 200, group, ByGateway: true);
    }

    private static Answer Patch(Call call)
    {
        var group = Require(call).Read();
        LockCheck.RefuseWrite(call.State, call.Path);
        GroupDelete.RefuseWrite(group);
        if (call.Request.ReadBody()["tags"] is { } tags)
            group["tags"] = tags.DeepClone();
        call.State.Resources.Put(new StoredResource(group));
        return new Answer(200, group, ByGateway: true);
    }
}
