using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Replication;

public class ReplicationTests
{
    private const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0";
    private const string ThreeRegions = """[{"name":"eastus"},{"name":"westeurope"},{"name":"koreacentral"}]""";
    private const string TooLarge = "Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported.'";

    [Fact]
    public void The_home_region_comes_first_and_progress_only_grows()
    {
        var site = new Site();
        var created = Create(site);
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        while ((string?)site.Poll(created).Json()["status"] == "InProgress")
        {
            var rows = Rows(site);
            Assert.All(rows, row => Assert.InRange((int)row["progress"]!, before.GetValueOrDefault((string)row["region"]!), 100));
            foreach (var row in rows)
                before[(string)row["region"]!] = (int)row["progress"]!;
            if ((string?)rows[0]["state"] != "Completed")
                Assert.All(rows.Skip(1), row => Assert.Equal("Unknown", (string?)row["state"]));
            site.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal("Completed", Aggregated(site));
        Assert.All(Rows(site), row => Assert.Equal(("Completed", 100), ((string?)row["state"], (int)row["progress"]!)));
    }

    [Fact]
    public void An_update_leaves_finished_regions_alone()
    {
        var site = new Site();
        site.Finish(Create(site));
        site.Put(Version, """{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus"},{"name":"uksouth"}]}}}""");

        Assert.Equal(["eastus Completed", "uksouth Replicating"], Rows(site).Select(row => $"{row["region"]} {row["state"]}"));
    }

    [Fact]
    public void A_region_that_the_scenario_fails_fails_the_operation_and_the_version()
    {
        var site = new Site(ContosoWith.Scenario($$"""{"replications":[{"version":"*","region":"Korea Central","outcome":"Failed","code":"GallerySourceResourceExceedsMaxSize","details":"{{TooLarge}}"}]}"""));
        var end = site.Finish(Create(site));

        Assert.Equal(["startTime", "endTime", "status", "error", "name"], end.AsObject().Select(property => property.Key));
        Assert.Equal(("Failed", "GallerySourceResourceExceedsMaxSize"), ((string?)end["status"], (string?)end["error"]!["code"]));
        Assert.Equal("Failed", site.Get(Version).State());
        Assert.Equal("Failed", Aggregated(site));
        Assert.Equal([null, null, TooLarge], Rows(site).Select(row => (string?)row["details"]));
        Assert.Equal(["Completed", "Completed", "Failed"], Rows(site).Select(row => (string?)row["state"]));
    }

    [Fact]
    public void A_region_that_the_scenario_stalls_stands_still_until_it_is_given_up()
    {
        var site = new Site(ContosoWith.Scenario("""{"replications":[{"version":"*","region":"koreacentral","outcome":"Stalled","progress":40,"seconds":7200}]}"""));
        var created = Create(site);
        site.Clock.Advance(TimeSpan.FromMinutes(100));

        Assert.Equal(("Replicating", 40), ((string?)Rows(site)[2]["state"], (int)Rows(site)[2]["progress"]!));
        Assert.Equal("InProgress", (string?)site.Poll(created).Json()["status"]);

        var end = site.Finish(created);
        Assert.Equal(("CrpPirReplicationJobsNotCompleted", "Replication job not completed at region: koreacentral"),
            ((string?)end["error"]!["code"], (string?)end["error"]!["message"]));
    }

    [Fact]
    public void A_failed_region_that_is_removed_and_added_again_gets_a_second_chance()
    {
        var site = new Site();
        site.Clock.Advance(TimeSpan.FromHours(2));
        const string Broken = $"{Site.Galleries}/contoso/images/win2025/versions/2026.10.0";
        foreach (var regions in new[] { """[{"name":"eastus"}]""", """[{"name":"eastus"},{"name":"japaneast"}]""" })
            Assert.Equal("Succeeded", (string?)site.Finish(site.Put(Broken, $$$"""{"location":"eastus","properties":{"publishingProfile":{"targetRegions":{{{regions}}}} } }"""))["status"]);

        Assert.Equal("Completed", (string?)site.Get(Broken + "?$expand=ReplicationStatus").Json()["properties"]!["replicationStatus"]!["aggregatedState"]);
    }

    [Fact]
    public void A_duration_of_the_scenario_replaces_the_measured_one()
    {
        var site = new Site(ContosoWith.Scenario("""{"durations":{"CreateGalleryImageVersion":3600}}"""));
        var created = Create(site);
        site.Clock.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal("InProgress", (string?)site.Poll(created).Json()["status"]);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Succeeded", (string?)site.Poll(created).Json()["status"]);
    }

    [Fact]
    public void A_scenario_can_fail_any_operation()
    {
        var site = new Site(ContosoWith.Scenario("""{"failures":[{"operation":"DeleteGalleryImageVersion","resource":"*","code":"InternalExecutionError","message":"An internal execution error occurred."}]}"""));
        const string Old = $"{Site.Galleries}/sandbox/images/rhel-9/versions/0.1.0";
        var end = site.Finish(site.Delete(Old));

        Assert.Equal("InternalExecutionError", (string?)end["error"]!["code"]);
        Assert.Equal("Failed", site.Get(Old).State());
    }

    private static SimulatedResponse Create(Site site) =>
        site.Put(Version, VersionBody.Of($$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""", ThreeRegions));

    private static JsonArray Summary(Site site) =>
        site.Get(Version + "?$expand=ReplicationStatus").Json()["properties"]!["replicationStatus"]!["summary"]!.AsArray();

    private static JsonNode[] Rows(Site site) => Summary(site).Select(row => row!).ToArray();

    private static string? Aggregated(Site site) =>
        (string?)site.Get(Version + "?$expand=ReplicationStatus").Json()["properties"]!["replicationStatus"]!["aggregatedState"];
}
