using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.SoftDeletion;

public class PolicyDaysTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/sandbox";
    private const string Version = $"{Gallery}/images/rhel-9/versions/0.2.0";
    private const string Bin = $"{Gallery}/softDeletedArtifactTypes/Images/artifacts/rhel-9/versions";

    [Theory]
    [InlineData("retentionPeriodInDays", "0", "between 1 and 365")]
    [InlineData("retentionPeriodInDays", "-1", "between 1 and 365")]
    [InlineData("retentionPeriodInDays", "366", "between 1 and 365")]
    [InlineData("retentionPeriodInDays", "1000000000", "between 1 and 365")]
    [InlineData("gracePeriodInDays", "-1", "between 0 and 365")]
    [InlineData("gracePeriodInDays", "366", "between 0 and 365")]
    public void Days_out_of_range_are_refused_by_the_parameters_name(string member, string days, string range)
    {
        var site = new Site();
        var before = site.Get(Gallery, Newest).Body;
        var parameter = "gallery.properties.softDeletePolicy." + member;

        foreach (var method in new[] { "PUT", "PATCH" })
        {
            var refused = site.Send(method, Gallery, Newest, Body($$"""{"isSoftDeleteEnabled":true,"{{member}}":{{days}}}"""));

            Assert.Equal((400, "InvalidParameter", parameter), (refused.Status, refused.ErrorCode(), refused.ErrorTarget()));
            Assert.Contains($"The value {days} of parameter {parameter} is out of range", refused.ErrorMessage(), StringComparison.Ordinal);
            Assert.Contains(range, refused.ErrorMessage(), StringComparison.Ordinal);
        }
        Assert.Equal(before, site.Get(Gallery, Newest).Body);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(365, 365)]
    public void The_ends_of_the_ranges_are_taken(int retention, int grace)
    {
        var site = new Site();
        site.Finish(site.Put(Gallery, Body($$"""{"isSoftDeleteEnabled":true,"retentionPeriodInDays":{{retention}},"gracePeriodInDays":{{grace}}}"""), Newest));

        var policy = site.Get(Gallery, Newest).Json()["properties"]!["softDeletePolicy"]!;

        Assert.Equal((retention, grace), ((int)policy["retentionPeriodInDays"]!, (int)policy["gracePeriodInDays"]!));
    }

    [Theory]
    [InlineData(1_000_000_000, 365)]
    [InlineData(-1_000_000_000, 1)]
    public void A_snapshot_with_a_policy_of_any_days_still_deletes_and_keeps_the_version(int days, int retained)
    {
        var site = Snapshotted(days);
        var deletion = site.Finish(site.Delete(Version, Newest));

        var kept = Assert.Single(site.Get(Bin, Newest).Json()["value"]!.AsArray())!["properties"]!;

        Assert.Equal("Succeeded", (string?)deletion["status"]);
        Assert.Equal(404, site.Get(Version).Status);
        Assert.Equal(((DateTimeOffset)deletion["startTime"]!).AddDays(retained), (DateTimeOffset)kept["consumptionEndTime"]!);
        Assert.Equal("Succeeded", (string?)site.Finish(site.Put(Version, """{"location":"eastus"}"""))["status"]);
        Assert.Equal("Succeeded", site.Get(Version).State());
    }

    [Fact]
    public void A_gallery_of_such_a_snapshot_can_be_tagged()
    {
        var site = Snapshotted(1_000_000_000);

        var answer = site.Patch(Gallery, """{"tags":{"team":"platform"} }""", Newest);

        Assert.Equal((200, "platform"), (answer.Status, (string?)answer.Json()["tags"]?["team"]));
    }

    private static string Body(string policy) => $$"""{"location":"eastus","properties":{"softDeletePolicy":{{policy}} } }""";

    private static Site Snapshotted(int days)
    {
        var json = JsonNode.Parse(Snapshot.Contoso().ToJson())!;
        var gallery = json["subscriptions"]!.AsArray().SelectMany(subscription => subscription!["resources"]!.AsArray())
            .Single(resource => (string?)resource!["id"] == Gallery)!;
        gallery["properties"]!["softDeletePolicy"] =
            new JsonObject { ["isSoftDeleteEnabled"] = true, ["retentionPeriodInDays"] = days, ["gracePeriodInDays"] = days };
        return new Site(Snapshot.Parse(json.ToJsonString()));
    }
}
