using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Snapshots;

public class SnapshotTests
{
    private const string Version = $"{Site.Galleries}/sandbox/images/rhel-9/versions";

    [Fact]
    public void A_saved_state_reads_back_as_the_same_state()
    {
        var site = InTheMiddleOfThings();
        var saved = site.Service.Save();

        var again = new SimulatedService(Snapshot.Parse(saved.ToJson()), site.Clock).Save();

        Assert.Equal(saved.ToJson(), again.ToJson());
    }

    [Fact]
    public void A_restored_service_goes_on_exactly_where_the_first_one_would()
    {
        var first = InTheMiddleOfThings();
        var second = new Site(Snapshot.Parse(first.Service.Save().ToJson()), seed: 99);

        var answers = new[] { first, second }.Select(site =>
        {
            site.Clock.Advance(TimeSpan.FromMinutes(4));
            var created = site.Put($"{Site.Galleries}/fresh", """{"location":"eastus"}""");
            return created.Header("azure-asyncoperation") + site.Get($"{Version}/0.2.0?$expand=ReplicationStatus").Body + site.Get($"{Version}/0.1.0").Status
                + site.Get(Version).Header("x-ms-ratelimit-remaining-resource");
        }).ToArray();

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public void An_operation_that_was_under_way_can_be_polled_after_a_restore()
    {
        var site = new Site();
        var deleted = site.Delete($"{Version}/0.1.0");
        var later = new Site(Snapshot.Parse(site.Service.Save().ToJson()));

        Assert.Equal("InProgress", (string?)later.Poll(deleted).Json()["status"]);
        Assert.Equal("Succeeded", (string?)later.Finish(deleted)["status"]);
        Assert.Equal(404, later.Get($"{Version}/0.1.0").Status);
    }

    [Fact]
    public void A_snapshot_can_be_saved_to_a_file_and_loaded()
    {
        var path = System.IO.Path.GetTempFileName();
        try
        {
            Snapshot.Contoso().Save(path);
            Assert.Equal(Snapshot.Contoso().ToJson(), Snapshot.Load(path).ToJson());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("""{"schemaVersion":7}""", "schemaVersion 7 is unknown")]
    [InlineData("""{"clock":"2026-01-01T00:00:00Z"}""", "'schemaVersion' is missing")]
    [InlineData("""{"schemaVersion":1,"clock":"soon","subscriptions":[]}""", "'clock' must be an ISO 8601 time")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z"}""", "'subscriptions' is missing")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[{"subscriptionId":"a"}]}""", "'subscriptions[0].resources' is missing")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[{"subscriptionId":"a","tenantId":"b","locations":[],"resources":[{}]}]}""", "'subscriptions[0].resources[0].id' is missing")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[{"subscriptionId":"a","tenantId":"b","locations":[7],"resources":[]}]}""", "must be a list of names")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[],"notRead":{}}""", "'notRead' is missing or not an array")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[],"notRead":["a"]}""", "notRead[0] must be an object")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[],"notRead":[{"reason":"a"}]}""", "'notRead[0].id' is missing")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[],"notRead":[{"id":"a"}]}""", "notRead[0].id 'a' is not in a subscription")]
    [InlineData("""{"schemaVersion":1,"clock":"2026-01-01T00:00:00Z","subscriptions":[],"fault":{}}""", "'fault' is unknown; known are schemaVersion, clock")]
    [InlineData("""{"schemaVersion":1,"schemaVersion":1}""", "is not valid JSON")]
    [InlineData("""{"schemaVersion":1,""", "is not valid JSON")]
    [InlineData("[]", "must be an object")]
    public void What_is_wrong_with_a_snapshot_is_said(string json, string complaint)
    {
        var failure = Assert.Throws<SnapshotException>(() => Snapshot.Parse(json));
        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var failure = Assert.Throws<SnapshotException>(() => Snapshot.Load("/nowhere/at-all.json"));
        Assert.Contains("/nowhere/at-all.json", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scenario", """{"pageSize":"many"}""", "'scenario' can't be used")]
    [InlineData("operations", """[{"id":"a"}]""", "'operations' can't be used")]
    [InlineData("operations", """[{"id":"a","kind":"Paint","resourceId":"/subscriptions/a","location":"eastus","apiVersion":"2023-07-03","startTime":"2026-01-01T00:00:00Z","endTime":"2026-01-01T00:00:00Z"}]""", "kind 'Paint' is unknown")]
    public void A_part_that_only_the_service_reads_is_refused_by_the_service(string part, string value, string complaint)
    {
        var failure = Assert.Throws<SnapshotException>(() => new Site(ContosoWith.Change(json => json[part] = JsonNode.Parse(value))));
        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
    }

    private static Site InTheMiddleOfThings()
    {
        var site = new Site();
        site.Finish(site.Delete($"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0"));
        site.Delete($"{Version}/0.1.0");
        site.Put($"{Version}/0.2.0", """{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus"},{"name":"uksouth"}]}}}""");
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        return site;
    }
}
