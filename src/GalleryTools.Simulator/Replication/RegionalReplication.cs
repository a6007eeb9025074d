using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Replication;

/// <summary>One region's copying, laid along the clock.</summary>
/// <param name="Region">As in <c>koreacentral</c>.</param>
/// <param name="StartTime">Before it the state is Unknown.</param>
/// <param name="EndTime">From then on the state is Completed, or Failed when there are details.</param>
/// <param name="Details">Why it fails, or null.</param>
/// <param name="StallsAt">The progress (0 to 99) at which it stands still until its end, or null.</param>
internal sealed record RegionalReplication(
    string Region, DateTimeOffset StartTime, DateTimeOffset EndTime, string? Details = null, int? StallsAt = null)
{
    public static RegionalReplication Read(JsonFields json) => new(
        json.Text("region"), json.Time("startTime"), json.Time("endTime"), json.OptionalText("details"), json.OptionalInteger("stallsAt"));

    public JsonObject At(DateTimeOffset now)
    {
        if (now < StartTime)
            return Row("Unknown", 0);
        if (now < EndTime)
            return Row("Replicating", Progress(now));
        if (Details is null)
            return Row("Completed", 100);
        var failed = Row("Failed", Progress(EndTime));
        failed["details"] = Details;
        return failed;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["region"] = Region, ["startTime"] = JsonText.Time(StartTime), ["endTime"] = JsonText.Time(EndTime) };
        if (Details is not null)
            json["details"] = Details;
        if (StallsAt is not null)
            json["stallsAt"] = StallsAt;
        return json;
    }

    private int Progress(DateTimeOffset now)
    {
        var share = EndTime > StartTime ? (now - StartTime) / (EndTime - StartTime) : 1;
        return Math.Min((int)(share * 100), StallsAt ?? 99);
    }

    // A healthy region has no "details" key at all; the specification's example has an empty one.
    private JsonObject Row(string state, int progress) => new() { ["region"] = Region, ["state"] = state, ["progress"] = progress };
}
