namespace GalleryTools.Simulator;

/// <summary>One timer of a <see cref="VirtualClock"/>, which guards its members with its own lock.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    public static readonly IComparer<VirtualTimer> ByDueTime = Comparer<VirtualTimer>.Create(
        (a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : a._order.CompareTo(b._order));

    private long _order;

    public DateTimeOffset Due { get; private set; }

    public TimeSpan Period { get; set; }

    public bool Disposed { get; set; }

    public void Set(DateTimeOffset due, long order)
    {
        Due = due;
        _order = order;
    }

    public void Fire()
    {
        // A timer of the wall clock has no context either. With the one of the thread that moves the clock, code that wants none would go on
        // upon the pool, and the clock would run ahead of it.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            callback(state);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Schedule(this, dueTime, period);

    public void Dispose() => clock.Forget(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
