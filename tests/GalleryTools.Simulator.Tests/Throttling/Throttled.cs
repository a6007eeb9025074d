using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Throttling;

internal static class Throttled
{
    /// <summary>Contoso's site with a scenario's <c>throttling</c>.</summary>
    public static Site Site(string throttling) =>
        new Site(ContosoWith.Change(json => json["scenario"]!["throttling"] = JsonNode.Parse(throttling)));
}
