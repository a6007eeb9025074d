using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>Lengths of time in a scenario: seconds up to a year, so that no sum of them leaves the calendar.</summary>
internal static class ScenarioSeconds
{
    private const double Year = 365 * 86400;

    public static double? OptionalSeconds(this JsonFields json, string name, double least = 0) => json.OptionalNumberWithin(name, least, Year);

    public static double Seconds(this JsonFields json, string name, double least = 0) => json.NumberWithin(name, least, Year);
}
