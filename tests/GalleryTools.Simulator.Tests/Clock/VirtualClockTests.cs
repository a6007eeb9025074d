using CsCheck;
using Xunit;

namespace GalleryTools.Simulator.Tests.Clock;

public class VirtualClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock _clock = new(Start);

    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        Assert.Equal(Start, _clock.GetUtcNow());
        var stamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromMinutes(90));

        Assert.Equal(Start.AddMinutes(90), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(90), _clock.GetElapsedTime(stamp));
        Assert.Equal(TimeZoneInfo.Utc, _clock.LocalTimeZone);
    }

    [Fact]
    public async Task A_delay_of_hours_ends_when_the_clock_gets_there()
    {
        var delay = Task.Delay(TimeSpan.FromHours(6), _clock);

        _clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.True(delay.IsCompleted);
        await delay;
    }

    [Fact]
    public void A_callback_sees_the_time_at_which_it_was_due()
    {
        var seen = new List<DateTimeOffset>();
        using var timer = _clock.CreateTimer(_ => seen.Add(_clock.GetUtcNow()), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([Start.AddSeconds(10), Start.AddSeconds(30), Start.AddSeconds(50)], seen);
        Assert.Equal(Start.AddMinutes(1), _clock.GetUtcNow());
    }

    [Fact]
    public void Timers_due_together_fire_in_the_order_in_which_they_were_set()
    {
        var fired = new List<int>();
        var timers = Enumerable.Range(0, 5).Select(number => _clock.CreateTimer(_ => fired.Add(number), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan)).ToArray();
        timers[1].Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timers[3].Dispose();

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([0, 2, 4, 1], fired);
    }

    [Fact]
    public void A_timer_set_by_a_callback_fires_within_the_same_advance()
    {
        var fired = new List<DateTimeOffset>();
        using var outer = _clock.CreateTimer(_ => Later(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal([Start.AddSeconds(2)], fired);

        void Later() => _clock.CreateTimer(_ => fired.Add(_clock.GetUtcNow()), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void The_next_timer_can_be_asked_for_and_gone_to()
    {
        Assert.Null(_clock.UntilNextTimer);
        Assert.False(_clock.AdvanceToNextTimer());

        var delay = Task.Delay(TimeSpan.FromMinutes(7), _clock);
        Assert.Equal(TimeSpan.FromMinutes(7), _clock.UntilNextTimer);
        Assert.True(_clock.AdvanceToNextTimer());
        Assert.True(delay.IsCompleted);
        Assert.Equal(Start.AddMinutes(7), _clock.GetUtcNow());
        Assert.Null(_clock.UntilNextTimer);
    }

    [Fact]
    public void A_clock_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

    [Fact]
    public void Any_timers_fire_in_the_order_of_their_times() =>
        Gen.Int[0, 1000].Array[1, 50].Sample(seconds =>
        {
            var clock = new VirtualClock(Start);
            var fired = new List<DateTimeOffset>();
            foreach (var due in seconds)
                clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromSeconds(due), Timeout.InfiniteTimeSpan);
            while (clock.AdvanceToNextTimer())
            {
            }
            return fired.SequenceEqual(seconds.Order().Select(due => Start.AddSeconds(due)));
        });
}
