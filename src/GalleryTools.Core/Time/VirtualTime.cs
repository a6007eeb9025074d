using System.Diagnostics;

namespace GalleryTools.Core.Time;

/// <summary>How the caller moves a clock that stands still by itself: to the next timer, when nothing else is left to do.</summary>
/// <param name="UntilNextTimer">The time until the next timer is due; null when none is set.</param>
/// <param name="AdvanceToNextTimer">Moves the clock there.</param>
/// <param name="Scale">How many virtual seconds pass in a real one; null jumps at once.</param>
/// <param name="Advance">Lets time pass that was not waited for, such as a person's between two commands; null where none passes.</param>
public sealed record VirtualTime(Func<TimeSpan?> UntilNextTimer, Action AdvanceToNextTimer, double? Scale = null, Action<TimeSpan>? Advance = null)
{
    private long _left = Stopwatch.GetTimestamp();

    /// <summary>Lets the time pass since <see cref="Leave"/>, at the clock's own pace. Without a pace the clock stands still meanwhile.</summary>
    public void Enter()
    {
        if (Scale is { } scale)
            Advance?.Invoke(Stopwatch.GetElapsedTime(_left) * scale);
    }

    public void Leave() => _left = Stopwatch.GetTimestamp();
}
