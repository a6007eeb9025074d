using GalleryTools.Simulator.Scenarios;

namespace GalleryTools.Simulator.Replication;

/// <summary>Lays the regions that have still to be copied along the clock, in the scenario's order and at its speeds.</summary>
/// <param name="start">When the first one begins.</param>
/// <param name="length">How long all of them take at full speed.</param>
internal sealed class ReplicationSchedule(ReplicationPace pace, SeededRandom random, DateTimeOffset start, TimeSpan length)
{
    /// <param name="regions">In the order of the request.</param>
    /// <param name="home">The version's own region.</param>
    public IEnumerable<RegionalReplication> Lay(IReadOnlyList<string> regions, string home)
    {
        if (pace.Order == ReplicationOrder.OneByOne)
            return OneByOne(regions);
        return pace.Order == ReplicationOrder.HomeFirst && regions.Count > 1 && regions.Contains(home, StringComparer.Ordinal)
            ? HomeFirst(regions.Where(region => region != home).ToArray(), home)
            : SideBySide(regions, start, length);
    }

    private IEnumerable<RegionalReplication> HomeFirst(string[] others, string home)
    {
        var first = At(home, start, length * pace.HomeShare);
        return SideBySide(others, first.EndTime, length * (1 - pace.HomeShare)).Prepend(first);
    }

    // The last one takes the whole time, the others some less.
    private IEnumerable<RegionalReplication> SideBySide(IReadOnlyList<string> regions, DateTimeOffset begin, TimeSpan span)
    {
        for (var index = 0; index < regions.Count; index++)
        {
            var share = index == regions.Count - 1 ? 1 : 0.6 + (0.4 * random.NextShare());
            yield return At(regions[index], begin, span * share);
        }
    }

    private IEnumerable<RegionalReplication> OneByOne(IReadOnlyList<string> regions)
    {
        var begin = start;
        foreach (var region in regions)
        {
            var row = At(region, begin, length / regions.Count);
            yield return row;
            begin = row.EndTime;
        }
    }

    private RegionalReplication At(string region, DateTimeOffset begin, TimeSpan atFullSpeed) =>
        new(region, begin, begin + (atFullSpeed / pace.SpeedIn(region)));
}
