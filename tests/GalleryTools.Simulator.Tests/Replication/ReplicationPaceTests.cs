using Xunit;

namespace GalleryTools.Simulator.Tests.Replication;

public class ReplicationPaceTests
{
    private const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0";
    private const string Regions = """[{"name":"eastus"},{"name":"westeurope"},{"name":"koreacentral"}]""";

    [Fact]
    public void A_slow_region_ends_later_by_its_speed()
    {
        var (site, _) = Create("""{"durations":{"CreateGalleryImageVersion":1000},"replication":{"homeShare":0.4,"speeds":{"Korea Central":0.5}}}""");

        // 400 s for the home region, 600 at full speed and 1,200 at half of it.
        Assert.Equal(["Completed 100", "Completed 100", "Replicating 50"], After(site, 1000));
        Assert.Equal(["Completed 100", "Completed 100", "Completed 100"], After(site, 600));
        Assert.Equal("Succeeded", site.Get(Version).State());
    }

    [Fact]
    public void Side_by_side_all_regions_begin_at_once()
    {
        var (site, _) = Create("""{"replication":{"order":"SideBySide"}}""");

        Assert.All(After(site, 1), row => Assert.StartsWith("Replicating", row, StringComparison.Ordinal));
    }

    [Fact]
    public void One_by_one_a_region_waits_for_the_one_before_it()
    {
        var (site, _) = Create("""{"durations":{"CreateGalleryImageVersion":900},"replication":{"order":"OneByOne"}}""");

        Assert.Equal(["Completed 100", "Replicating 50", "Unknown 0"], After(site, 450));
        Assert.Equal(["Completed 100", "Completed 100", "Replicating 33"], After(site, 250));
    }

    [Theory]
    [InlineData("""{"replication":{"order":"Sideways"}}""")]
    [InlineData("""{"replication":{"speeds":{"eastus":0}}}""")]
    public void A_pace_that_means_nothing_is_refused(string scenario) => Assert.Throws<SnapshotException>(() => new Site(ContosoWith.Scenario(scenario)));

    private static (Site Site, SimulatedResponse Created) Create(string scenario)
    {
        var site = new Site(ContosoWith.Scenario(scenario));
        return (site, site.Put(Version, VersionBody.Of($$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""", Regions)));
    }

    private static string[] After(Site site, int seconds)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(seconds));
        return site.Get($"{Version}?$expand=ReplicationStatus").Json()["properties"]!["replicationStatus"]!["summary"]!.AsArray()
            .Select(row => $"{row!["state"]} {row["progress"]}").ToArray();
    }
}
