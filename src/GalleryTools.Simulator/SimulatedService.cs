using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Snapshots;

namespace GalleryTools.Simulator;

/// <summary>
/// The Azure Compute Gallery service, and as much of Azure Resource Manager as its clients touch, in one process: a request goes in, a
/// response comes out. What it says and does is taken from recorded traffic.
/// </summary>
/// <remarks>
/// Thread-safe: requests are answered one at a time. Nothing runs between requests; what has fallen due since the last one takes place, in
/// order, when the next one arrives. The same snapshot, seed, faults, clock and requests give the same answers.
/// </remarks>
public sealed class SimulatedService
{
    private readonly object _gate = new();
    private readonly TimeProvider _clock;
    private readonly ServiceState _state;

    /// <param name="snapshot">The state to begin with.</param>
    /// <param name="clock">
    /// A <see cref="VirtualClock"/> that starts at the snapshot's clock, or any other. On a <see cref="ScaledClock"/> Retry-After and the times of
    /// tokens are the real clock's, where the clients are.
    /// </param>
    /// <param name="seed">Decides ids and durations, unless the snapshot was saved by a running service and carries its own.</param>
    /// <param name="faults">Instead of the snapshot's, or null.</param>
    /// <exception cref="SnapshotException">Operations, scenario, faults or service part are not of their documented shape.</exception>
    public SimulatedService(Snapshot snapshot, TimeProvider clock, int seed = 0, FaultSchedule? faults = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _state = SnapshotState.Restore(snapshot, seed, clock as ScaledClock, faults);
    }

    /// <summary>Raised after each answer, outside the lock, on the caller's thread.</summary>
    public event Action<SimulatedRequest, SimulatedResponse>? Answered;

    /// <summary>Where clients find the service when it sits in the place of the network. The name can't exist (RFC 2606).</summary>
    public static Uri Endpoint { get; } = new("https://simulator.gallerytools.invalid");

    /// <summary>Asked first, outside the lock: an answer goes back instead of the service's, null passes the request on, an exception reaches the caller.</summary>
    public Func<SimulatedRequest, SimulatedResponse?>? Intercept { get; set; }

    /// <summary>False lets every request through, Compute's limits and ARM's; the headers still count.</summary>
    public bool Throttling
    {
        get { lock (_gate) return _state.Throttling; }
        set { lock (_gate) _state.Throttling = value; }
    }

    /// <summary>
    /// True gives every answer that starts an operation a Retry-After. The service itself seldom does, and then the Azure CLI waits 30 real
    /// seconds before its first poll, however fast the clock runs.
    /// </summary>
    public bool RetryAfterOnStart
    {
        get { lock (_gate) return _state.RetryAfterOnStart; }
        set { lock (_gate) _state.RetryAfterOnStart = value; }
    }

    /// <summary>What the snapshot's maker could not read; reads of it get AuthorizationFailed.</summary>
    public IReadOnlyList<UnreadPath> NotRead
    {
        get { lock (_gate) return _state.NotRead.All; }
    }

    internal TimeProvider Clock => _clock;

    /// <summary>How many resources a page of a list holds; a list that fits in one page has no <c>nextLink</c>.</summary>
    public int PageSize
    {
        get { lock (_gate) return _state.PageSize; }
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            lock (_gate)
                _state.PageSize = value;
        }
    }

    public SimulatedResponse Handle(SimulatedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var response = Intercept?.Invoke(request) ?? Answer(request);
        Answered?.Invoke(request, response);
        return response;
    }

    /// <summary>The state at this moment, operations under way included.</summary>
    public Snapshot Save()
    {
        lock (_gate)
        {
            CatchUp();
            return SnapshotState.Take(_state);
        }
    }

    private SimulatedResponse Answer(SimulatedRequest request)
    {
        lock (_gate)
        {
            CatchUp();
            return Dispatcher.Answer(_state, request);
        }
    }

    private void CatchUp()
    {
        var now = _clock.GetUtcNow();
        while (_state.Operations.TakeEnded(now) is { } operation)
            OperationEffects.Apply(_state, operation);
        _state.Purges.Purge(_state.Resources, now);
        _state.Now = now;
    }
}
