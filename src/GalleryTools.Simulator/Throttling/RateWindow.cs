using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

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

    public static RateWindow Read(JsonFields json) => new() { StartTime = json.Time("startTime"), Count = json.Integer("count") };

    public TimeSpan UntilEnd(DateTimeOffset now, TimeSpan length) => StartTime + length - now;

    public JsonObject ToJson() => new() { ["startTime"] = JsonText.Time(StartTime), ["count"] = Count };
}
