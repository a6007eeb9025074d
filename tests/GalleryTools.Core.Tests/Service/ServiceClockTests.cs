using GalleryTools.Core.Galleries;
using GalleryTools.Core.Replication;
using GalleryTools.Simulator;
using Xunit;

namespace GalleryTools.Core.Tests.Service;

/// <summary>A service on another day than this machine, such as the simulator's server.</summary>
public class ServiceClockTests
{
    private static readonly GalleryTarget Windows = GalleryTarget.Of("7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30", "contoso-images", "contoso", "win2025", "2026.10.1");

    [Theory]
    [InlineData(-400)]
    [InlineData(22)]
    public void What_the_service_has_just_begun_is_judged_by_its_own_time(int days)
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());

        var here = site.Connect(site.Request with { Clock = new VirtualClock(site.Clock.GetUtcNow().AddDays(days)) });

        Assert.Equal(Verdicts(site, site.Connection), Verdicts(site, here));
        Assert.Contains(ReplicationVerdict.InProgress, Verdicts(site, here));
        Assert.InRange(here.Clock.GetUtcNow() - site.Clock.GetUtcNow(), TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_clock_that_is_right_within_seconds_stays_as_it_is()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        var clock = new VirtualClock(site.Clock.GetUtcNow().AddSeconds(3));

        Assert.Equal(clock.GetUtcNow(), site.Connect(site.Request with { Clock = clock }).Clock.GetUtcNow());
    }

    private static ReplicationVerdict[] Verdicts(SimulatedGallery site, Core.Connections.GalleryConnection connection) => site.Await(async () =>
    {
        var verdicts = new List<ReplicationVerdict>();
        await foreach (var row in ReplicationReport.ReadAsync(connection, Windows, CancellationToken.None))
            verdicts.Add(row.Verdict);
        return verdicts.ToArray();
    });
}
