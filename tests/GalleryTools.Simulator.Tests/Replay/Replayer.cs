using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>Sends a recording to the simulator, moving the clock only as far as the recorded answers need it.</summary>
internal sealed class Replayer
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(10);

    // Longer than anything takes that a recorded client may have waited for.
    private const int MostSteps = 500;

    private readonly Recording _recording;
    private readonly VirtualClock _clock;
    private readonly SimulatedService _service;

    /// <summary>Recorded operation id to the simulator's answer that started its operation.</summary>
    private readonly Dictionary<string, SimulatedResponse> _operations = new(StringComparer.OrdinalIgnoreCase);

    private readonly MadeNames _names = new();

    private Replayer(Recording recording)
    {
        _recording = recording;
        var start = StartState.Of(recording);
        _clock = new VirtualClock(start.Clock);
        _service = new SimulatedService(start, _clock, seed: 7) { PageSize = 1000, Throttling = false };
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
        if (exchange.Status == 401)
            return "the client's token had run out";
        if (exchange.OperationId is { } id)
            return _operations.ContainsKey(id) ? null : "poll of an operation that was not started here";
        if (exchange.GallerySegments.Count == 0)
            return "not about a gallery";
        return exchange.IsShared && exchange.GallerySegments.Count > 1 && !_names.Know(exchange.GallerySegments[1]) ? "a gallery that others share" : null;
    }

    private SimulatedResponse SendRequest(RecordedExchange exchange)
    {
        // The recorded clients slept before they deleted a parent, and never wrote twice within a second.
        if (exchange.Method != "GET")
            _clock.Advance(TimeSpan.FromSeconds(30));
        var url = SimulatedService.Endpoint.ToString().TrimEnd('/') + _names.Simulated(exchange.Uri.PathAndQuery);
        if (exchange.State == "Updating")
            Until(() => _service.Handle(new SimulatedRequest("GET", new Uri(url))), response => response.Status != 200 || response.State() != "Creating");
        var body = exchange.RequestBody ?? RequestBody.Rebuild(exchange);
        var request = new SimulatedRequest(exchange.Method, new Uri(url), body is null ? null : _names.Simulated(body));
        var response = Until(() => _service.Handle(request), response => !MustWait(exchange, response));
        if (exchange.StartedOperationId is { } operation && response.Header("azure-asyncoperation") is not null)
            _operations[operation] = response;
        if (exchange.Type == "galleries" && response.Status < 400)
            _names.Learn(exchange.Json, RecordedExchange.Parse(response.Body));
        return exchange.IsShared ? response with { Body = _names.Recorded(response.Body) } : response;
    }

    private SimulatedResponse Until(Func<SimulatedResponse> send, Func<SimulatedResponse, bool> isDone)
    {
        var response = send();
        for (var steps = 0; steps < MostSteps && !isDone(response); steps++)
        {
            _clock.Advance(Step);
            response = send();
        }
        return response;
    }

    // What the recorded client saw after operations whose last polls were not recorded. A refusal is waited for only when time can lift it.
    private static bool MustWait(RecordedExchange exchange, SimulatedResponse response)
    {
        if (exchange.Status < 400 && response.Status == 409)
            return response.ErrorCode() is "CannotDeleteResource" or "OperationNotAllowed";
        if (exchange.Method != "GET" || response.Status != 200)
            return false;
        if (exchange.IsList)
            return exchange.Json?["value"] is JsonArray { Count: 0 } && response.Body.Contains("\"Deleting\"", StringComparison.Ordinal);
        return exchange.Status == 404 ? response.State() == "Deleting" : exchange.State == "Succeeded" && response.State() is "Creating" or "Updating";
    }

    private SimulatedResponse SendPoll(RecordedExchange exchange)
    {
        var started = _operations[exchange.OperationId!];
        var url = new Uri(started.Header(exchange.IsMonitor ? "location" : "azure-asyncoperation")!);
        var wanted = exchange.IsMonitor ? null : (string?)exchange.Json?["status"];
        return Until(() => _service.Handle(new SimulatedRequest("GET", url)), response => wanted == "InProgress" || !IsRunning(response));
    }

    private static bool IsRunning(SimulatedResponse response) =>
        response.Status == 202 || (response.Status == 200 && response.Body.Length > 0 && (string?)JsonNode.Parse(response.Body)?["status"] == "InProgress");
}
