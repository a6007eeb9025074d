using System.Text.Json.Nodes;
using GalleryTools.Simulator.Tests.Scenarios;
using Xunit;

namespace GalleryTools.Simulator.Tests.SoftDeletion;

/// <summary>A soft-deleted version on its way out.</summary>
public class PermanentDeleteTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/sandbox";
    private const string Definition = $"{Gallery}/images/rhel-9";
    private const string Version = $"{Definition}/versions/0.2.0";
    private const string Types = $"{Gallery}/softDeletedArtifactTypes";
    private const string Bin = $"{Types}/Images/artifacts/rhel-9/versions";

    [Fact]
    public void Once_it_is_gone_for_good_it_keeps_no_parent()
    {
        var site = Deleted("{}");
        site.Finish(site.Delete($"{Definition}/versions/0.1.0?bypassSoftDelete=true", Newest));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("rhel-9/0.2.0", site.Delete(Definition).ErrorMessage(), StringComparison.Ordinal);

        Assert.Equal("Succeeded", (string?)site.Finish(ForGood(site))["status"]);

        Assert.DoesNotContain("0.2.0", site.Delete(Gallery).ErrorMessage(), StringComparison.Ordinal);
        var deleted = site.Delete(Definition);
        Assert.Equal((202, null), (deleted.Status, deleted.ErrorCode()));
        Assert.Equal("Succeeded", (string?)site.Finish(deleted)["status"]);
    }

    [Theory]
    [InlineData("PUT", """{"location":"eastus","tags":{} }""")]
    [InlineData("PUT", """{"location":"eastus","properties":{"restore":true,"storageProfile":{} } }""")]
    [InlineData("PATCH", """{"properties":{"restore":true,"storageProfile":{} } }""")]
    public void It_is_not_restored_while_it_is_deleted_for_good(string method, string body)
    {
        var site = Deleted("""{"durations":{"DeleteGalleryImageVersion":60} }""");
        var deleting = ForGood(site);
        var refused = site.Send(method, Version, Newest, body);

        Assert.Equal((409, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.StartsWith("Operation 'Update Gallery Image Version' is not on allowed on 0.2.0; since it is marked for deletion.", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal("Succeeded", (string?)site.Finish(deleting)["status"]);
        Assert.Equal(404, site.Get(Version).Status);
        Assert.Empty(Listed(site));
    }

    [Fact]
    public void A_permanent_delete_that_fails_leaves_it_as_it_was()
    {
        var site = Deleted($$"""{"failures":[{"operation":"DeleteGalleryImageVersion","resource":"{{Bin}}/0.2.0","code":"InternalOperationError","message":"Try again."}]}""");
        var before = Listed(site).ToJsonString();

        Assert.Equal("Failed", (string?)site.Finish(ForGood(site))["status"]);

        Assert.Equal(before, Listed(site).ToJsonString());
        Assert.Equal("Succeeded", (string?)site.Finish(site.Put(Version, """{"location":"eastus"}"""))["status"]);
        Assert.Equal("Succeeded", site.Get(Version).State());
    }

    [Theory]
    [InlineData("Applications")]
    [InlineData("image")]
    public void A_list_of_an_unknown_type_of_artifact_is_refused(string type)
    {
        var refused = Deleted("{}").Get($"{Types}/{type}/artifacts/rhel-9/versions", Newest);

        Assert.Equal((400, "InvalidParameter", "artifactType"), (refused.Status, refused.ErrorCode(), refused.ErrorTarget()));
        Assert.Contains($"'{type}'", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Contains("Images", refused.ErrorMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Images")]
    [InlineData("IMAGES")]
    public void The_known_type_may_be_written_in_any_casing(string type) =>
        Assert.Single(Deleted("{}").Get($"{Types}/{type}/artifacts/rhel-9/versions", Newest).Json()["value"]!.AsArray());

    private static Site Deleted(string scenario)
    {
        var site = ScenarioSite.With(scenario);
        site.Finish(site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true,"retentionPeriodInDays":7} } }""", Newest));
        site.Finish(site.Delete(Version, Newest));
        Assert.Single(Listed(site));
        return site;
    }

    private static SimulatedResponse ForGood(Site site) => site.Delete($"{Version}?bypassSoftDelete=true", Newest);

    private static JsonArray Listed(Site site) => site.Get(Bin, Newest).Json()["value"]!.AsArray();
}
