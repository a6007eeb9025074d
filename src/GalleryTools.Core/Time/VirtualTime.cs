namespace GalleryTools.Core.Time;

/// <summary>How the caller moves a clock that stands still by itself: to the next timer, when nothing else is left to do.</summary>
/// <param name="UntilNextTimer">The time until the next timer is due; null when none is set.</param>
/// <param name="AdvanceToNextTimer">Moves the clock there.</param>
/// <param name="Scale">How many virtual seconds pass in a real one; null jumps at once.</param>
public sealed record VirtualTime(Func<TimeSpan?> UntilNextTimer, Action AdvanceToNextTimer, double? Scale = null);
