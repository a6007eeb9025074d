using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Replication;

namespace GalleryTools.Simulator.Operations;

/// <summary>Operations as a snapshot's <c>operations[]</c> holds them; their shape is described at <see cref="Snapshot"/>.</summary>
internal static class OperationJson
{
    public static Operation Read(JsonFields json) => new()
    {
        Id = json.Text("id"),
        Kind = json.Text("kind"),
        ResourceId = json.Text("resourceId"),
        Location = json.Text("location"),
        ApiVersion = json.Text("apiVersion"),
        StartTime = json.Time("startTime"),
        EndTime = json.Time("endTime"),
        Error = json.OptionalObject("error") is { } error ? OperationError.Read(error) : null,
        Replication = json.Objects("replication").Select(RegionalReplication.Read).ToArray(),
        StorageProfile = json.OptionalNode("storageProfile"),
        SoftDeletes = json.Flag("softDeletes"),
        Finished = json.Flag("finished"),
    };

    public static JsonObject Write(Operation operation)
    {
        var json = new JsonObject
        {
            ["id"] = operation.Id,
            ["kind"] = operation.Kind,
            ["resourceId"] = operation.ResourceId,
            ["location"] = operation.Location,
            ["apiVersion"] = operation.ApiVersion,
            ["startTime"] = JsonText.Time(operation.StartTime),
            ["endTime"] = JsonText.Time(operation.EndTime),
        };
        if (operation.Error is { } error)
            json["error"] = error.ToJson();
        json["replication"] = new JsonArray(operation.Replication.Select(region => region.ToJson()).ToArray<JsonNode>());
        if (operation.StorageProfile is { } profile)
            json["storageProfile"] = profile.DeepClone();
        if (operation.SoftDeletes)
            json["softDeletes"] = true;
        json["finished"] = operation.Finished;
        return json;
    }
}
