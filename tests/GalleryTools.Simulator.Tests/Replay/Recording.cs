using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>A recorded conversation, in the order of time.</summary>
internal sealed class Recording
{
    private Recording(string name, IReadOnlyList<RecordedExchange> exchanges)
    {
        Name = name;
        Exchanges = exchanges;
    }

    public string Name { get; }

    public IReadOnlyList<RecordedExchange> Exchanges { get; }

    public bool TouchesAllThree => new[] { "galleries", "galleries/images", "galleries/images/versions" }
        .All(type => Exchanges.Any(exchange => exchange.Type == type));

    public static Recording Load(string path)
    {
        var exchanges = JsonNode.Parse(File.ReadAllText(path))!["exchanges"]!.AsArray().Select(json => new RecordedExchange(json!)).ToList();
        var name = Path.GetFileNameWithoutExtension(path);
        // The .NET SDK grouped its records by request; their dates tell the true order.
        if (name.StartsWith("sdk-net", StringComparison.Ordinal))
            exchanges = exchanges.OrderBy(exchange => exchange.Date).ToList();
        return new Recording(name, exchanges);
    }
}
