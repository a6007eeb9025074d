using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>A fixed window: it opens with the first request after the last one closed.</summary>
internal sealed class RateWindow : RateCounter
{
    public required DateTimeOffset StartTime { get; set; }

    /// <summary>Of the refused requests too, as the service measures.</summary>
    public int Count { get; set; }

    public override int Left(RateRule rule, DateTimeOffset now) =>
        HasClosed(rule, now) ? rule.Limit : Math.Max(0, rule.Limit - Count);

    public override void Take(RateRule rule, DateTimeOffset now)
    {
        if (HasClosed(rule, now))
            (StartTime, Count) = (now, 0);
        Count++;
    }

    public override TimeSpan Wait(RateRule rule, DateTimeOffset now) => Left(rule, now) > 0 ? TimeSpan.Zero : StartTime + rule.Length - now;

    public override Refusal Refuse(RateRule rule, DateTimeOffset now) =>
        ThrottledRefusals.ByCompute(rule.Name, StartTime, StartTime + rule.Length, rule.Limit, ++Count);

    public override JsonObject ToJson() => new() { ["startTime"] = JsonText.Time(StartTime), ["count"] = Count };

    public static new RateWindow Read(JsonFields json) => new() { StartTime = json.Time("startTime"), Count = json.Integer("count") };

    private bool HasClosed(RateRule rule, DateTimeOffset now) => now >= StartTime + rule.Length;
}
