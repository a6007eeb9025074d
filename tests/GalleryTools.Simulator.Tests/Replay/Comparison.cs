using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>What differs between a recorded answer and the simulator's. Each difference is a line that a deviation can name.</summary>
internal static class Comparison
{
    public static IReadOnlyList<string> Compare(RecordedExchange recorded, SimulatedResponse simulated)
    {
        var differences = new List<string>();
        if (recorded.Status != simulated.Status)
            differences.Add($"status {recorded.Status} became {simulated.Status} {simulated.ErrorCode()}".TrimEnd());
        differences.AddRange(HeaderComparison.Compare(recorded, simulated));
        Body(differences, recorded, RecordedExchange.Parse(simulated.Body));
        return differences;
    }

    private static void Body(List<string> differences, RecordedExchange recorded, JsonNode? simulated)
    {
        var expected = recorded.Json;
        if (recorded.IsList && expected?["value"] is JsonArray values && simulated is JsonObject)
        {
            List(differences, values, simulated["value"]?.AsArray() ?? []);
            return;
        }
        differences.AddRange(ErrorComparison.Compare((expected as JsonObject)?["error"], (simulated as JsonObject)?["error"]));
        if (recorded.OperationId is not null && (string?)expected?["status"] != (string?)simulated?["status"])
            differences.Add($"operation {expected?["status"]} became {simulated?["status"]}");
        var theirs = State(expected);
        if (theirs is not null && simulated is JsonObject && theirs != State(simulated))
            differences.Add($"state {theirs} became {State(simulated)}");
        Shape(differences, expected, simulated);
    }

    private static string? State(JsonNode? resource) => (string?)resource?["properties"]?["provisioningState"];

    // Lists hold what else was in the subscription at that time: only what both know is compared, by name.
    private static void List(List<string> differences, JsonArray expected, JsonArray simulated)
    {
        if (expected.Count == 0 && simulated.Count > 0)
            differences.Add("an empty list became a full one");
        foreach (var mine in simulated)
        {
            var name = (string?)mine?["name"];
            var theirs = expected.FirstOrDefault(item => string.Equals((string?)item?["name"], name, StringComparison.OrdinalIgnoreCase));
            if (theirs is null && expected.Count > 0)
                differences.Add("a listed resource is not in the recorded list");
            else if (theirs is not null)
                Shape(differences, theirs, mine);
        }
        if (expected.Count > 0 && simulated.Count == 0)
            differences.Add("a full list became an empty one");
    }

    private static void Shape(List<string> differences, JsonNode? expected, JsonNode? simulated)
    {
        var theirs = JsonShape.Of(expected);
        var mine = JsonShape.Of(simulated);
        differences.AddRange(theirs.Except(mine, StringComparer.Ordinal).Select(path => "missing " + path));
        differences.AddRange(mine.Except(theirs, StringComparer.Ordinal).Select(path => "added " + path));
    }
}
