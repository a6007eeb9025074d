namespace GalleryTools.Simulator;

/// <summary>
/// A clock that stands still until somebody moves it, so that hours of replication pass in milliseconds and a test is exact.
/// <see cref="Task.Delay(TimeSpan, TimeProvider)"/> and every other timer of the BCL that takes a <see cref="TimeProvider"/> work on it.
/// </summary>
/// <remarks>
/// Thread-safe. Timers fire on the thread that moves the clock, outside the lock, in the order of their due times; timers that are due at
/// the same moment fire in the order in which they were set. While a callback runs, the clock shows the time at which its timer was due.
/// </remarks>
/// <param name="start">The first time shown; always given back in UTC.</param>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly object _gate = new();
    private readonly SortedSet<VirtualTimer> _waiting = new(VirtualTimer.ByDueTime);
    private DateTimeOffset _now = start.ToUniversalTime();
    private long _sequence;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long until the next timer is due (zero when it is due now), or null when no timer is set.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (_gate)
                return _waiting.Min is { } next ? Later(next.Due - _now, TimeSpan.Zero) : null;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires every timer that falls due on the way, also those that a callback sets.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A clock doesn't go back.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset target;
        lock (_gate)
            target = _now + by;
        while (TakeDue(target) is { } timer)
            timer.Fire();
        lock (_gate)
            _now = target > _now ? target : _now;
    }

    /// <summary>Moves the clock to the next timer and fires what is due then. False, with the clock unmoved, when no timer is set.</summary>
    public bool AdvanceToNextTimer()
    {
        if (UntilNextTimer is not { } wait)
            return false;
        Advance(wait);
        return true;
    }

    internal bool Schedule(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _waiting.Remove(timer);
            if (timer.Disposed)
                return false;
            timer.Period = period;
            if (dueTime == Timeout.InfiniteTimeSpan)
                return true;
            timer.Set(_now + dueTime, _sequence++);
            _waiting.Add(timer);
            return true;
        }
    }

    internal void Forget(VirtualTimer timer)
    {
        lock (_gate)
        {
            timer.Disposed = true;
            _waiting.Remove(timer);
        }
    }

    private VirtualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            if (_waiting.Min is not { } timer || timer.Due > target)
                return null;
            _waiting.Remove(timer);
            _now = timer.Due > _now ? timer.Due : _now;
            if (timer.Period > TimeSpan.Zero)
            {
                timer.Set(timer.Due + timer.Period, _sequence++);
                _waiting.Add(timer);
            }
            return timer;
        }
    }

    private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
