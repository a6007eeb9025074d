namespace GalleryTools.Core.Replication;

/// <summary>When a region is done, by the speeds that users saw: 1 % to 3 % a minute (github.com/Azure/AgentBaker/pull/742).</summary>
internal static class ReplicationForecast
{
    private const double SlowestPercentPerMinute = 1;
    private const double FastestPercentPerMinute = 3;

    /// <summary>"Still updating after one day" was the report of something broken (github.com/Azure/azure-cli/issues/16632).</summary>
    private static readonly TimeSpan Hopeless = TimeSpan.FromDays(1);

    public static (DateTimeOffset Earliest, DateTimeOffset Latest) Eta(int progress, DateTimeOffset now)
    {
        var left = Math.Clamp(100 - progress, 0, 100);
        return (After(left / FastestPercentPerMinute), After(left / SlowestPercentPerMinute));

        // A third of a percent is no whole number of seconds, and 500.00000000000006 of them are 500.
        DateTimeOffset After(double minutes) => now.AddSeconds(Math.Ceiling(Math.Round(minutes * 60, 3)));
    }

    /// <param name="startedAt">Null where the service doesn't say when the work began, as for an update.</param>
    public static bool IsStalled(DateTimeOffset? startedAt, DateTimeOffset now) => startedAt is { } start && now - start > Hopeless;
}
