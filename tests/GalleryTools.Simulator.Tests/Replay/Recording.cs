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
        var exchanges = new List<RecordedExchange>();
        foreach (var json in JsonNode.Parse(File.ReadAllText(path))!["exchanges"]!.AsArray())
            exchanges.Add(new RecordedExchange(json!, exchanges.Count, exchanges.Count > 0 ? exchanges[^1].Date : default));
        return new Recording(Path.GetFileNameWithoutExtension(path), IsGrouped(exchanges) ? InTime(exchanges) : exchanges);
    }

    // The .NET SDKs grouped their records by request. The others kept the order, and are known by what they left out: the Azure CLI the ids
    // of the requests, the Java SDK their bodies.
    private static bool IsGrouped(List<RecordedExchange> exchanges) =>
        exchanges.Any(exchange => exchange.Headers.ContainsKey("x-ms-request-id")) && exchanges.Any(exchange => exchange.RequestBody is not null);

    // Dates have whole seconds, and a write's can be that of its first byte: where its operation was polled, that tells when it began.
    private static List<RecordedExchange> InTime(List<RecordedExchange> exchanges)
    {
        var starts = exchanges.Where(exchange => exchange.OperationId is not null && exchange.OperationStart is not null)
            .GroupBy(exchange => exchange.OperationId!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(polls => polls.Key, polls => polls.First().OperationStart!.Value, StringComparer.OrdinalIgnoreCase);
        return exchanges.OrderBy(exchange => starts.TryGetValue(exchange.StartedOperationId ?? "", out var start) && start > exchange.Date ? start : exchange.Date).ToList();
    }
}
