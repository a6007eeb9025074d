using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.SoftDeletion;

public class SoftDeletionTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/sandbox";
    private const string Definition = $"{Gallery}/images/rhel-9";
    private const string Version = $"{Definition}/versions/0.2.0";
    private const string List = $"{Gallery}/softDeletedArtifactTypes/images/artifacts/rhel-9/versions";

    private readonly Site _site = new();

    public SoftDeletionTests() => _site.Finish(_site.Patch(
        Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true,"retentionPeriodInDays":7,"gracePeriodInDays":3} } }""", Newest));

    [Fact]
    public void A_deleted_version_is_listed_with_its_deadlines()
    {
        Delete();

        var item = Assert.Single(Listed())!;

        Assert.Equal(404, _site.Get(Version).Status);
        Assert.Equal($"{Gallery}/softDeletedArtifactTypes/Images/artifacts/rhel-9/versions/0.2.0", (string?)item["id"]);
        Assert.Equal("Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions", (string?)item["type"]);
        Assert.Equal(Version, (string?)item["properties"]!["resourceArmId"]);
        var deleted = Time(item, "softDeletedTime");
        Assert.Equal((deleted.AddDays(7), deleted.AddDays(10)), (Time(item, "consumptionEndTime"), Time(item, "hardDeletionTargetTime")));
        Assert.Null(item["version"]);
    }

    [Fact]
    public void An_older_api_version_lists_it_without_deadlines()
    {
        Delete();

        var properties = _site.Get(List, "2024-03-03").Json()["value"]![0]!["properties"]!.AsObject();

        Assert.Equal(["resourceArmId", "softDeletedTime", "softDeletedArtifactType"], properties.Select(property => property.Key));
        Assert.Equal("NoRegisteredProviderFound", _site.Get(List).ErrorCode());
    }

    [Theory]
    [InlineData("PUT", """{"location":"eastus","tags":{} }""")]
    [InlineData("PUT", """{"location":"eastus","properties":{"restore":true,"storageProfile":{} } }""")]
    [InlineData("PATCH", """{"properties":{"restore":true,"storageProfile":{} } }""")]
    public void It_comes_back_as_it_was(string method, string body)
    {
        var before = _site.Get(Version, Newest).Json()["properties"];
        Delete();

        var restored = _site.Send(method, Version, Newest, body);

        Assert.Equal((200, "Updating"), (restored.Status, restored.State()));
        Assert.Equal("Succeeded", (string?)_site.Finish(restored)["status"]);
        Assert.True(JsonNode.DeepEquals(before, _site.Get(Version, Newest).Json()["properties"]));
        Assert.Empty(Listed());
    }

    [Fact]
    public void At_its_hard_deletion_target_time_it_is_gone_for_good()
    {
        Delete();
        var target = Time(Listed()[0]!, "hardDeletionTargetTime");
        _site.Clock.Advance(target - _site.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Single(Listed());

        _site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(Listed());
        Assert.Equal(404, _site.Patch(Version, """{"properties":{"restore":true} }""", Newest).Status);
    }

    [Fact]
    public void Its_number_can_not_be_taken_by_a_new_version()
    {
        Delete();

        var refused = _site.Put(Version, VersionBody.From($"{Site.Compute}/images/rhel-9-build"));

        Assert.Equal((409, "Conflict"), (refused.Status, refused.ErrorCode()));
    }

    [Fact]
    public void Its_parents_stay_while_the_policy_is_on()
    {
        Delete();
        Delete($"{Definition}/versions/0.1.0");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));

        var refused = _site.Delete(Definition);

        Assert.Equal((409, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.Contains("rhel-9/0.2.0", refused.ErrorMessage()!, StringComparison.Ordinal);
        Assert.Null(refused.Header("x-ms-failure-cause"));
        _site.Finish(_site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":false} } }"""));
        Assert.Equal("Succeeded", (string?)_site.Finish(_site.Delete(Definition))["status"]);
    }

    [Fact]
    public void Bypassing_deletes_for_good_at_once_or_afterwards()
    {
        _site.Finish(_site.Delete($"{Definition}/versions/0.1.0?bypassSoftDelete=true", Newest));
        Assert.Empty(Listed());
        Delete();

        var deleted = _site.Delete($"{Version}?bypassSoftDelete=true", Newest);

        Assert.Equal(202, deleted.Status);
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Empty(Listed());
    }

    [Fact]
    public void An_api_version_that_knows_no_bypass_keeps_the_version()
    {
        _site.Finish(_site.Delete($"{Version}?bypassSoftDelete=true", "2025-03-03"));

        Assert.Single(Listed());
    }

    [Fact]
    public void A_saved_service_goes_on_with_its_soft_deleted_versions()
    {
        Delete();
        var saved = _site.Service.Save();
        var again = new Site(Snapshot.Parse(saved.ToJson()));

        Assert.Equal(saved.ToJson(), again.Service.Save().ToJson());
        Assert.Equal("Succeeded", (string?)again.Finish(again.Put(Version, """{"location":"eastus"}"""))["status"]);
        again = new Site(Snapshot.Parse(saved.ToJson()));
        again.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Empty(again.Get(List, Newest).Json()["value"]!.AsArray());
    }

    private void Delete(string version = Version) => Assert.Equal("Succeeded", (string?)_site.Finish(_site.Delete(version))["status"]);

    private JsonArray Listed() => _site.Get(List, Newest).Json()["value"]!.AsArray();

    private static DateTimeOffset Time(JsonNode item, string name) => (DateTimeOffset)item["properties"]![name]!;
}
