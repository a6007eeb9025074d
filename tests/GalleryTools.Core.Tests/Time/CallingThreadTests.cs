using System.Diagnostics;
using System.Runtime.CompilerServices;
using GalleryTools.Core.Time;
using GalleryTools.Simulator;
using Xunit;

namespace GalleryTools.Core.Tests.Time;

public class CallingThreadTests
{
    [Fact]
    public void Each_item_is_handed_on_before_the_next_one_is_made()
    {
        using var thread = new CallingThread();
        var news = new List<string>();

        foreach (var item in thread.Pull(Items()))
            news.Add($"took {item}");

        Assert.Equal(["made 1", "took 1", "made 2", "took 2", "ended"], news);

        async IAsyncEnumerable<int> Items()
        {
            try
            {
                for (var item = 1; item <= 2; item++)
                {
                    await Task.Yield();
                    news.Add($"made {item}");
                    yield return item;
                }
            }
            finally
            {
                news.Add("ended");
            }
        }
    }

    [Fact]
    public void A_caller_who_stops_pulling_ends_the_work()
    {
        using var thread = new CallingThread();
        var isEnded = false;

        Assert.Equal(1, thread.Pull(Items()).First());
        Assert.True(isEnded);

        async IAsyncEnumerable<int> Items()
        {
            try
            {
                yield return 1;
                await Task.Yield();
                yield return 2;
            }
            finally
            {
                await Task.Yield();
                isEnded = true;
            }
        }
    }

    [Fact]
    public void Work_goes_on_on_the_thread_that_called()
    {
        using var thread = new CallingThread();
        var caller = Environment.CurrentManagedThreadId;

        var after = thread.Run(async () =>
        {
            await Task.Run(() => Assert.False(thread.IsCurrent));
            Assert.True(thread.IsCurrent);
            return Environment.CurrentManagedThreadId;
        });

        Assert.Equal(caller, after);
        Assert.NotSame(thread, SynchronizationContext.Current);
    }

    [Fact]
    public void An_exception_keeps_its_type_and_its_stack()
    {
        using var thread = new CallingThread();

        var error = Assert.Throws<InvalidTimeZoneException>(() => thread.Run(FailAsync));

        Assert.Contains(nameof(FailAsync), error.StackTrace, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public void A_virtual_clock_jumps_from_timer_to_timer_while_nothing_else_is_to_do()
    {
        var clock = new VirtualClock(GalleryContents.Start);
        using var thread = On(clock, scale: null);

        thread.Run(async () =>
        {
            await Task.WhenAll(Task.Delay(TimeSpan.FromHours(5), clock), Task.Delay(TimeSpan.FromHours(6), clock));
            return true;
        });

        Assert.Equal(GalleryContents.Start.AddHours(6), clock.GetUtcNow());
    }

    [Fact]
    public void A_scale_lets_real_time_pass()
    {
        var clock = new VirtualClock(GalleryContents.Start);
        using var thread = On(clock, scale: 36_000);
        var watch = Stopwatch.StartNew();

        thread.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromHours(1), clock);
            return true;
        });

        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(90), $"{watch.Elapsed} for an hour at 36,000 to 1");
        Assert.Equal(GalleryContents.Start.AddHours(1), clock.GetUtcNow());
    }

    [Fact]
    public void A_wait_longer_than_a_month_in_real_time_is_possible()
    {
        var clock = new VirtualClock(GalleryContents.Start);
        using var thread = On(clock, scale: 1);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.ThrowsAny<OperationCanceledException>(() => thread.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromDays(40), clock, stop.Token);
            return true;
        }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cancelling_from_another_thread_wakes_it(bool isVirtual)
    {
        var clock = new VirtualClock(GalleryContents.Start);
        using var thread = isVirtual ? On(clock, scale: 1) : new CallingThread();
        using var stop = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        stop.CancelAfter(TimeSpan.FromMilliseconds(50));

        Assert.ThrowsAny<OperationCanceledException>(() => thread.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromHours(1), isVirtual ? clock : TimeProvider.System, stop.Token);
            return true;
        }));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Blocking_on_the_calling_thread_is_refused()
    {
        using var thread = new CallingThread();

        Assert.Throws<NotSupportedException>(() => thread.Send(_ => { }, state: null));
    }

    private static CallingThread On(VirtualClock clock, double? scale) =>
        new() { VirtualTime = new VirtualTime(() => clock.UntilNextTimer, () => clock.AdvanceToNextTimer(), scale) };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async ValueTask<int> FailAsync()
    {
        await Task.Yield();
        throw new InvalidTimeZoneException("made up");
    }
}
