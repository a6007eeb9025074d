using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Scenarios;

internal static class ScenarioSite
{
    /// <summary>Contoso's snapshot with a scenario of the test's own.</summary>
    public static Snapshot Snapshot(string scenario)
    {
        var json = JsonNode.Parse(Simulator.Snapshot.Contoso().ToJson())!;
        json["scenario"] = JsonNode.Parse(scenario);
        return Simulator.Snapshot.Parse(json.ToJsonString());
    }

    public static Site With(string scenario) => new(Snapshot(scenario));
}
