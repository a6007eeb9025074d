using Xunit;

namespace GalleryTools.Simulator.Tests.Clock;

public class ScaledClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock _real = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void So_many_of_its_seconds_pass_in_one()
    {
        var clock = new ScaledClock(Start, 60, _real);

        _real.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(Start.AddMinutes(90), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(90), clock.GetElapsedTime(Start.Ticks));
    }

    [Fact]
    public void It_can_be_slower_than_the_real_one()
    {
        var clock = new ScaledClock(Start, 0.5, _real);

        _real.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Start.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void Timers_are_due_on_it()
    {
        var clock = new ScaledClock(Start, 600, _real);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, state: null, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20));

        _real.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(0, fired);
        _real.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(1, fired);
        _real.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(3, fired);
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _real.Advance(TimeSpan.FromDays(1));
        Assert.Equal(3, fired);
    }

    [Fact]
    public void Its_times_are_given_back_as_the_real_clock_shows_them()
    {
        var clock = new ScaledClock(Start, 60, _real);

        Assert.Equal(_real.GetUtcNow().AddMinutes(2), clock.ToReal(Start.AddHours(2)));
        Assert.Equal(TimeSpan.FromMinutes(2), clock.ToReal(TimeSpan.FromHours(2)));
        Assert.Equal(Timeout.InfiniteTimeSpan, clock.ToReal(Timeout.InfiniteTimeSpan));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_scale_that_leads_nowhere_is_refused(double scale) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledClock(Start, scale, _real));
}
