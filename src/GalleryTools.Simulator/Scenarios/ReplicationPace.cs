using System.Text.Json;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>In which order regions are replicated, and how fast.</summary>
internal sealed record ReplicationPace
{
    public const string HomeFirst = "HomeFirst";
    public const string SideBySide = "SideBySide";
    public const string OneByOne = "OneByOne";

    private static readonly string[] Orders = [HomeFirst, SideBySide, OneByOne];

    public string Order { get; init; } = HomeFirst;

    /// <summary>The home region's share of the whole time when it is first.</summary>
    public double HomeShare { get; init; } = 0.4;

    /// <summary>By region: 0.5 takes twice as long.</summary>
    public IReadOnlyDictionary<string, double> Speeds { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    public double SpeedIn(string region) => Speeds.TryGetValue(region, out var speed) ? speed : 1;

    public static ReplicationPace Read(JsonFields json)
    {
        var unset = new ReplicationPace();
        var order = json.OptionalText("order") ?? unset.Order;
        if (!Orders.Contains(order, StringComparer.Ordinal))
            throw new JsonException($"'order' must be one of {string.Join(", ", Orders)}.");
        return new ReplicationPace
        {
            Order = order,
            HomeShare = json.OptionalNumber("homeShare") ?? unset.HomeShare,
            Speeds = json.OptionalObject("speeds") is { } speeds ? ReadSpeeds(speeds) : unset.Speeds,
        };
    }

    private static Dictionary<string, double> ReadSpeeds(JsonFields json) => json.Names.ToDictionary(
        RegionTable.Normalize,
        name => json.Number(name) is > 0 and var speed ? speed : throw new JsonException($"The speed of '{name}' must be above 0."),
        StringComparer.Ordinal);
}
