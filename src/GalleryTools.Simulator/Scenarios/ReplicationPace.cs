using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>In which order regions are replicated, and how fast.</summary>
internal sealed record ReplicationPace
{
    private const double Slowest = 0.001;
    private const double Fastest = 1000;

    public ReplicationOrder Order { get; init; }

    /// <summary>The home region's share of the whole time when it is first.</summary>
    public double HomeShare { get; init; } = 0.4;

    /// <summary>By region: 0.5 takes twice as long.</summary>
    public IReadOnlyDictionary<string, double> Speeds { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    public double SpeedIn(string region) => Speeds.TryGetValue(region, out var speed) ? speed : 1;

    public static ReplicationPace Read(JsonFields json)
    {
        json.RequireKnown(["order", "homeShare", "speeds"]);
        var unset = new ReplicationPace();
        return new ReplicationPace
        {
            Order = json.OptionalOneOf<ReplicationOrder>("order") ?? unset.Order,
            HomeShare = json.OptionalNumberWithin("homeShare", 0, 1) ?? unset.HomeShare,
            Speeds = json.OptionalObject("speeds") is { } speeds ? ReadSpeeds(speeds) : unset.Speeds,
        };
    }

    private static Dictionary<string, double> ReadSpeeds(JsonFields json) =>
        json.Names.ToDictionary(RegionTable.Normalize, name => json.NumberWithin(name, Slowest, Fastest), StringComparer.Ordinal);
}
