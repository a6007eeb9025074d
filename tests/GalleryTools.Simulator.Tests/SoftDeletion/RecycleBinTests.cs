using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.SoftDeletion;

/// <summary>What the service was recorded to do at API version 2026-03-03, and what it makes of a policy without days.</summary>
public class RecycleBinTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/sandbox";
    private const string Version = $"{Gallery}/images/rhel-9/versions/0.2.0";
    private const string Bin = $"{Gallery}/softdeletedartifacttypes/Images/artifacts/rhel-9/versions";

    private readonly Site _site = new();

    [Fact]
    public void The_days_count_from_the_beginning_of_the_delete()
    {
        SetPolicy("""{"isSoftDeleteEnabled":true,"retentionPeriodInDays":31,"gracePeriodInDays":8}""", Newest);
        var deletion = _site.Delete(Version, Newest);
        _site.Clock.Advance(TimeSpan.FromSeconds(5));
        var operation = _site.Finish(deletion);

        var properties = Assert.Single(Listed())!["properties"]!;

        var deleted = (DateTimeOffset)operation["startTime"]!;
        Assert.True((DateTimeOffset)operation["endTime"]! > deleted);
        Assert.Equal(deleted, (DateTimeOffset)properties["softDeletedTime"]!);
        Assert.Equal(deleted.AddDays(31), (DateTimeOffset)properties["consumptionEndTime"]!);
        Assert.Equal(deleted.AddDays(39), (DateTimeOffset)properties["hardDeletionTargetTime"]!);
    }

    [Fact]
    public void The_list_has_a_limit_of_its_own()
    {
        var listed = _site.Get(Bin, Newest);

        Assert.Equal("Microsoft.Compute/ListSoftDeletedResourcesInGallery3Min;1499,Microsoft.Compute/ListSoftDeletedResourcesInGallery30Min;9999",
            listed.Header("x-ms-ratelimit-remaining-resource"));
        Assert.Equal("{\r\n  \"value\": []\r\n}", listed.Body);
    }

    [Fact]
    public void What_was_restored_can_be_deleted_for_good()
    {
        SetPolicy("""{"isSoftDeleteEnabled":true}""", Newest);
        _site.Finish(_site.Delete(Version, Newest));
        _site.Finish(_site.Put(Version, """{"location":"eastus","tags":{} }""", "2024-03-03"));
        Assert.Equal("Succeeded", _site.Get(Version).State());

        _site.Finish(_site.Delete($"{Version}?bypassSoftDelete=true", Newest));

        Assert.Equal(404, _site.Get(Version).Status);
        Assert.Empty(Listed());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_policy_without_days_gets_seven(bool enabled)
    {
        var policy = SetPolicy(new JsonObject { ["isSoftDeleteEnabled"] = enabled }.ToJsonString(), "2025-03-03");

        Assert.Equal((enabled, 7), ((bool)policy["isSoftDeleteEnabled"]!, (int)policy["retentionPeriodInDays"]!));
        Assert.Null(policy["gracePeriodInDays"]);
    }

    [Fact]
    public void Days_stay_when_another_property_changes()
    {
        SetPolicy("""{"isSoftDeleteEnabled":true,"retentionPeriodInDays":30,"gracePeriodInDays":7}""", Newest);
        _site.Finish(_site.Patch(Gallery, """{"tags":{"team":"platform"} }""", Newest));

        var policy = _site.Get(Gallery, Newest).Json()["properties"]!["softDeletePolicy"]!;

        Assert.Equal((30, 7), ((int)policy["retentionPeriodInDays"]!, (int)policy["gracePeriodInDays"]!));
    }

    private JsonNode SetPolicy(string policy, string apiVersion)
    {
        var body = $$"""{"location":"eastus","properties":{"identifier":{},"softDeletePolicy":{{policy}} } }""";
        _site.Finish(_site.Put(Gallery, body, apiVersion));
        return _site.Get(Gallery, apiVersion).Json()["properties"]!["softDeletePolicy"]!;
    }

    private JsonArray Listed() => _site.Get(Bin, Newest).Json()["value"]!.AsArray();
}
