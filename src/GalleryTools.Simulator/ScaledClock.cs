namespace GalleryTools.Simulator;

/// <summary>A clock that runs along with the real one, from a time of its own and so many times as fast: hours of replication pass in seconds.</summary>
/// <remarks>Timers fire when they are due on this clock, on the threads of the real one.</remarks>
public sealed class ScaledClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly DateTimeOffset _start;
    private readonly DateTimeOffset _realStart;
    private readonly long _begun;

    /// <param name="start">The first time shown; always given back in UTC.</param>
    /// <param name="scale">How many of its seconds pass in one real second; above 0.</param>
    /// <param name="real">The real clock, or null for the system's.</param>
    public ScaledClock(DateTimeOffset start, double scale, TimeProvider? real = null)
    {
        if (!double.IsFinite(scale) || scale <= 0)
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "A clock runs forward: the scale is a number above 0.");
        _real = real ?? System;
        _start = start.ToUniversalTime();
        Scale = scale;
        _realStart = _real.GetUtcNow();
        _begun = _real.GetTimestamp();
    }

    public double Scale { get; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _start + (_real.GetElapsedTime(_begun) * Scale);

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(this, _real.CreateTimer(callback, state, ToReal(dueTime), ToReal(period)));

    /// <summary>When the real clock shows what this one shows at that time.</summary>
    public DateTimeOffset ToReal(DateTimeOffset time) => _realStart + ((time - _start) / Scale);

    /// <summary>How long that takes on the real clock. No time and no end stay what they are.</summary>
    public TimeSpan ToReal(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / Scale;

    private sealed class ScaledTimer(ScaledClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.ToReal(dueTime), clock.ToReal(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
