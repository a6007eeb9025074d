namespace GalleryTools.Simulator.Throttling;

/// <summary>A fixed window: it opens with the first request after the last one closed.</summary>
internal sealed class RateWindow
{
    public required DateTimeOffset StartTime { get; set; }

    public required int Count { get; set; }

    /// <summary>Counts a request; gives what remains, or -1 when it is one too many.</summary>
    public int Take(DateTimeOffset now, TimeSpan length, int limit)
    {
        if (now >= StartTime + length)
            (StartTime, Count) = (now, 0);
        return limit - ++Count;
    }

    public TimeSpan UntilEnd(DateTimeOffset now, TimeSpan length) => StartTime + length - now;
}
