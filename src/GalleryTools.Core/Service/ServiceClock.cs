namespace GalleryTools.Core.Service;

/// <summary>
/// The service's time, as its answers say it, on this machine's timers: its deadlines and dates are its own, and the simulator's server
/// lives on a day of its own.
/// </summary>
internal sealed class ServiceClock(TimeProvider clock) : TimeProvider
{
    // A Date has whole seconds and is as old as its way was long: so small a difference is none.
    private static readonly TimeSpan Negligible = TimeSpan.FromSeconds(5);

    private long _ticksAhead;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow().AddTicks(Interlocked.Read(ref _ticksAhead));

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);

    /// <param name="date">Of an answer that has just come, or null where it has none.</param>
    public void Learn(DateTimeOffset? date)
    {
        if (date is not { } said)
            return;
        var ahead = said - clock.GetUtcNow();
        Interlocked.Exchange(ref _ticksAhead, ahead.Duration() < Negligible ? 0 : ahead.Ticks);
    }
}
