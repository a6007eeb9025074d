using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Replication;

/// <summary>The <c>replicationStatus</c> of a version, which only a GET of one version with <c>$expand=ReplicationStatus</c> shows.</summary>
internal static class ReplicationStatus
{
    /// <summary>Leaves it on the resource where it was asked for, as it is at this moment, and takes it off everywhere else.</summary>
    public static void Reveal(JsonObject resource, View view)
    {
        var properties = resource.Child("properties");
        if (!string.Equals(view.Expand, "ReplicationStatus", StringComparison.OrdinalIgnoreCase))
        {
            properties.Remove("replicationStatus");
            return;
        }
        properties["replicationStatus"] = Current(view.State, resource);
    }

    /// <summary>At this moment, whether an operation runs on the version or not.</summary>
    public static JsonObject Current(ServiceState state, JsonObject version) =>
        state.Operations.RunningOn(version.TextAt("id")!.ToLowerInvariant()) is { Replication.Count: > 0 } running ? During(running, state.Now) : AtRest(version);

    /// <summary>While an operation replicates the version: what its plan says about this moment.</summary>
    public static JsonObject During(Operation operation, DateTimeOffset now) =>
        Summarize(operation.Replication.Select(region => region.At(now)));

    /// <summary>Of a version at rest: what its last operation left, or else all regions complete.</summary>
    public static JsonObject AtRest(JsonObject version)
    {
        if (version.ObjectAt("properties.replicationStatus") is { } left)
            return left.DeepClone().AsObject();
        var regions = TargetRegions.Of(version)
            .Select(region => region.TextAt("name")).OfType<string>()
            .Select(name => new RegionalReplication(RegionTable.Normalize(name), DateTimeOffset.MinValue, DateTimeOffset.MinValue).At(DateTimeOffset.MaxValue));
        return Summarize(regions);
    }

    private static JsonObject Summarize(IEnumerable<JsonObject> regions)
    {
        var rows = regions.ToArray();
        return new JsonObject { ["aggregatedState"] = Aggregate(rows), ["summary"] = new JsonArray(rows) };
    }

    private static string Aggregate(JsonObject[] rows)
    {
        var states = rows.Select(row => row.TextAt("state")).ToArray();
        if (states.All(state => state == "Unknown"))
            return states.Length == 0 ? "Completed" : "Unknown";
        if (states.Any(state => state is "Unknown" or "Replicating"))
            return "InProgress";
        return states.Contains("Failed", StringComparer.Ordinal) ? "Failed" : "Completed";
    }
}
