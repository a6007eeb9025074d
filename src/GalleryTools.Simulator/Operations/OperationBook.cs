namespace GalleryTools.Simulator.Operations;

/// <summary>All operations: those that run, in the order of their ends, and those that ended, for late polls.</summary>
internal sealed class OperationBook
{
    private readonly Dictionary<string, Operation> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Operation> _running = new(StringComparer.Ordinal);
    private readonly SortedSet<ScheduledEnd> _ends = new(ScheduledEnd.ByDueTime);
    private long _order;
    private Operation? _started;

    /// <summary>In the order in which they were entered.</summary>
    public IEnumerable<Operation> All => _byId.Values;

    public Operation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The operation that runs on the resource, or null.</summary>
    /// <param name="resourceKey">The resource's id in lower case.</param>
    public Operation? RunningOn(string resourceKey) => _running.GetValueOrDefault(resourceKey);

    /// <summary>Enters an operation. One that still runs on the same resource ends with it.</summary>
    public void Add(Operation operation)
    {
        _byId.Add(operation.Id, operation);
        if (operation.Finished)
            return;
        _started = operation;
        var key = operation.ResourceId.ToLowerInvariant();
        if (_running.Remove(key, out var former))
        {
            former.EndTime = operation.StartTime;
            former.Error = OperationError.Preempted;
            former.Finished = true;
        }
        _running[key] = operation;
        _ends.Add(new ScheduledEnd(operation, operation.EndTime, _order++));
    }

    /// <summary>The operation that was entered since this was asked last, or null.</summary>
    public Operation? TakeStarted()
    {
        var started = _started;
        _started = null;
        return started;
    }

    /// <summary>The next operation whose end has come, now marked as finished; null when there is none.</summary>
    public Operation? TakeEnded(DateTimeOffset now)
    {
        while (_ends.Min is { } next && next.Due <= now)
        {
            _ends.Remove(next);
            var operation = next.Operation;
            if (operation.Finished || operation.EndTime > next.Due)
                continue;
            operation.Finished = true;
            _running.Remove(operation.ResourceId.ToLowerInvariant());
            return operation;
        }
        return null;
    }
}
