using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>What differs between a recorded answer and the simulator's. Each difference is a line that a deviation can name.</summary>
internal static class Comparison
{
    private static readonly string[] Signals = ["azure-asyncoperation", "location", "x-ms-failure-cause"];

    public static IReadOnlyList<string> Compare(RecordedExchange recorded, SimulatedResponse simulated)
    {
        var differences = new List<string>();
        if (recorded.Status != simulated.Status)
            differences.Add($"status {recorded.Status} became {simulated.Status} {simulated.ErrorCode()}".TrimEnd());
        foreach (var header in Signals)
            Presence(differences, $"header {header}", recorded.Headers.ContainsKey(header), simulated.Header(header) is not null);
        if (recorded.Headers.ContainsKey("x-ms-ratelimit-remaining-resource") && simulated.Header("x-ms-ratelimit-remaining-resource") is null)
            differences.Add("missing header x-ms-ratelimit-remaining-resource");
        Limits(differences, recorded, simulated);
        var type = recorded.Headers.GetValueOrDefault("content-type");
        if (type != simulated.Header("content-type"))
            differences.Add($"content-type '{type}' became '{simulated.Header("content-type")}'");
        Body(differences, recorded, RecordedExchange.Parse(simulated.Body));
        return differences;
    }

    private static void Limits(List<string> differences, RecordedExchange recorded, SimulatedResponse simulated)
    {
        var mine = Names(simulated.Header("x-ms-ratelimit-remaining-resource"));
        var theirs = Names(recorded.Headers.GetValueOrDefault("x-ms-ratelimit-remaining-resource"));
        if (mine.Length > 0 && theirs.Length > 0 && mine != theirs)
            differences.Add($"limits '{theirs}' became '{mine}'");
    }

    private static string Names(string? header) =>
        string.Join(',', (header ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(';')[0]));

    private static void Body(List<string> differences, RecordedExchange recorded, JsonNode? simulated)
    {
        var expected = recorded.Json;
        if (recorded.IsList && simulated is JsonObject)
        {
            List(differences, expected!["value"]!.AsArray(), simulated["value"]?.AsArray() ?? []);
            return;
        }
        if ((string?)expected?["error"]?["code"] is { } code && code != (string?)simulated?["error"]?["code"])
            differences.Add($"error {code} became {simulated?["error"]?["code"]}");
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

    private static void Presence(List<string> differences, string what, bool recorded, bool simulated)
    {
        if (recorded != simulated)
            differences.Add((recorded ? "missing " : "added ") + what);
    }
}
