using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>Sends a recording to the simulator, moving the clock only as far as the recorded answers need it.</summary>
internal sealed class Replayer
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    private readonly Recording _recording;
    private readonly VirtualClock _clock;
    private readonly SimulatedService _service;

    /// <summary>Recorded operation id to the simulator's answer that started its operation.</summary>
    private readonly Dictionary<string, SimulatedResponse> _operations = new(StringComparer.OrdinalIgnoreCase);

    private Replayer(Recording recording)
    {
        _recording = recording;
        var start = StartState.Of(recording);
        _clock = new VirtualClock(start.Clock);
        _service = new SimulatedService(start, _clock, seed: 7) { PageSize = 1000 };
    }

    public static IReadOnlyList<ExchangeResult> Replay(Recording recording)
    {
        var replayer = new Replayer(recording);
        return recording.Exchanges.Select(replayer.Replay).ToArray();
    }

    private ExchangeResult Replay(RecordedExchange exchange)
    {
        if (WhyNot(exchange) is { } reason)
            return new ExchangeResult(_recording, exchange, reason, []);
        var response = exchange.OperationId is null ? SendRequest(exchange) : SendPoll(exchange);
        return new ExchangeResult(_recording, exchange, null, Comparison.Compare(exchange, response));
    }

    private string? WhyNot(RecordedExchange exchange)
    {
        if (exchange.OperationId is { } id)
            return _operations.ContainsKey(id) ? null : "poll of an operation that was not started here";
        if (exchange.GallerySegments.Count == 0)
            return "not about a gallery of one's own";
        return exchange.Type switch
        {
            "galleries" or "galleries/share" or "galleries/images" or "galleries/images/versions" or "galleries/applications" => null,
            var other => other + " is not part of this form of the simulator",
        };
    }

    private SimulatedResponse SendRequest(RecordedExchange exchange)
    {
        // The recorded clients slept before they deleted a parent, and never wrote twice within a second.
        if (exchange.Method != "GET")
            _clock.Advance(TimeSpan.FromSeconds(30));
        var url = SimulatedService.Endpoint.ToString().TrimEnd('/') + exchange.Uri.PathAndQuery;
        var request = new SimulatedRequest(exchange.Method, new Uri(url), exchange.RequestBody ?? RequestBody.Rebuild(exchange));
        var response = _service.Handle(request);
        for (var tries = 0; tries < 500 && MustWait(exchange, response); tries++)
        {
            _clock.Advance(Step);
            response = _service.Handle(request);
        }
        if (exchange.Headers.TryGetValue("azure-asyncoperation", out var operation) && response.Header("azure-asyncoperation") is not null)
            _operations[new Uri(operation).Segments[^1]] = response;
        return response;
    }

    // A GET that saw the end of an operation whose last polls were not recorded.
    private static bool MustWait(RecordedExchange exchange, SimulatedResponse response)
    {
        if (exchange.Method != "GET" || response.Status != 200)
            return false;
        if (exchange.IsList)
            return exchange.Json!["value"]!.AsArray().Count == 0 && response.Body.Contains("\"Deleting\"", StringComparison.Ordinal);
        return (string?)exchange.Json?["properties"]?["provisioningState"] == "Succeeded" && response.State() is "Creating" or "Updating";
    }

    private SimulatedResponse SendPoll(RecordedExchange exchange)
    {
        var started = _operations[exchange.OperationId!];
        var url = new Uri(started.Header(exchange.IsMonitor ? "location" : "azure-asyncoperation")!);
        var wanted = exchange.IsMonitor ? null : (string?)exchange.Json?["status"];
        var response = _service.Handle(new SimulatedRequest("GET", url));
        for (var tries = 0; tries < 500 && wanted != "InProgress" && IsRunning(response); tries++)
        {
            _clock.Advance(Step);
            response = _service.Handle(new SimulatedRequest("GET", url));
        }
        return response;
    }

    private static bool IsRunning(SimulatedResponse response) =>
        response.Status == 202 || (response.Status == 200 && response.Body.Length > 0 && (string?)JsonNode.Parse(response.Body)?["status"] == "InProgress");
}
