using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

internal sealed record SecondsRange(double Min, double Max)
{
    public TimeSpan At(double share) => TimeSpan.FromSeconds(Min + ((Max - Min) * share));

    public static SecondsRange Read(JsonFields json) => new(json.Number("min"), json.Number("max"));
}
