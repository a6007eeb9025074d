using System.Globalization;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

internal sealed record SecondsRange(double Min, double Max)
{
    public TimeSpan At(double share) => TimeSpan.FromSeconds(Min + ((Max - Min) * share));

    public static SecondsRange Read(JsonFields json)
    {
        json.RequireKnown(["min", "max"]);
        var range = new SecondsRange(json.Seconds("min"), json.Seconds("max"));
        return range.Min <= range.Max ? range : throw json.Wrong("max", string.Create(CultureInfo.InvariantCulture, $"at least 'min', {range.Min}"));
    }
}
