using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>How many versions may be made of one source within some seconds.</summary>
internal sealed record SourceRequestLimit(int Max, double Seconds)
{
    public static SourceRequestLimit Read(JsonFields json)
    {
        json.RequireKnown(["max", "seconds"]);
        return new SourceRequestLimit(json.WholeNumber("max", least: 1), json.Seconds("seconds"));
    }
}
