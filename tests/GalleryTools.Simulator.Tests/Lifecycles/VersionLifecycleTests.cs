using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Lifecycles;

public class VersionLifecycleTests
{
    private const string Path = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0";

    private const string Body = $$"""
        {"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus"},{"name":"West Europe","regionalReplicaCount":3}]},
         "storageProfile":{"source":{"id":"{{Site.UbuntuImage}}"} } } }
        """;

    private readonly Site _site = new();

    [Fact]
    public void A_new_version_is_created_with_an_operation_and_no_location_header()
    {
        var created = _site.Put(Path, Body);

        Assert.Equal(201, created.Status);
        Assert.Equal("Creating", created.State());
        Assert.NotNull(created.Header("azure-asyncoperation"));
        Assert.Null(created.Header("location"));
        Assert.Equal("Microsoft.Compute/CreateUpdateGalleryImageVersion3Min;374,Microsoft.Compute/CreateUpdateGalleryImageVersion30Min;1199",
            created.Header("x-ms-ratelimit-remaining-resource"));
        Assert.Equal("application/json; charset=utf-8", created.Header("content-type"));
        Assert.Contains("\r\n", created.Body, StringComparison.Ordinal);
        Assert.Equal("Mon, 02 Nov 2026 08:00:00 GMT", created.Header("date"));
    }

    [Fact]
    public void Defaults_are_filled_in_and_regions_come_back_by_display_name()
    {
        var profile = _site.Put(Path, Body).Json()["properties"]!["publishingProfile"]!;

        Assert.Equal("""
            [{"name":"East US","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"},{"name":"West Europe","regionalReplicaCount":3,"storageAccountType":"Standard_LRS"}]
            """.Trim(), profile["targetRegions"]!.ToJsonString());
        Assert.Equal(1, (int)profile["replicaCount"]!);
        Assert.False((bool)profile["excludeFromLatest"]!);
        Assert.Equal("2026-11-02T08:00:00+00:00", (string?)profile["publishedDate"]);
    }

    [Fact]
    public void An_operation_is_in_progress_until_its_time_has_come_and_then_names_its_end()
    {
        var created = _site.Put(Path, Body);
        var first = _site.Poll(created);

        Assert.Equal(200, first.Status);
        Assert.Equal(["startTime", "status", "name"], first.Json().AsObject().Select(property => property.Key));
        Assert.NotNull(first.Header("retry-after"));

        var last = _site.Finish(created);

        Assert.Equal(["startTime", "endTime", "status", "name"], last.AsObject().Select(property => property.Key));
        Assert.Equal("Succeeded", (string?)last["status"]);
    }

    [Fact]
    public void A_finished_version_has_the_disks_of_its_source()
    {
        _site.Finish(_site.Put(Path, Body));
        var version = _site.Get(Path);

        Assert.Equal("Succeeded", version.State());
        var profile = version.Json()["properties"]!["storageProfile"]!;
        Assert.Equal("""{"sizeInGB":30,"hostCaching":"ReadWrite","source":{}}""", profile["osDiskImage"]!.ToJsonString());
        Assert.Equal("""[{"lun":0,"sizeInGB":64,"hostCaching":"None"}]""", profile["dataDiskImages"]!.ToJsonString());
    }

    [Fact]
    public void A_version_that_is_being_deleted_can_be_read_until_it_is_gone()
    {
        const string Old = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";
        var deleted = _site.Delete(Old);

        Assert.Equal(202, deleted.Status);
        Assert.Equal("", deleted.Body);
        Assert.Null(deleted.Header("content-type"));
        Assert.Contains("monitor=true", deleted.Header("location")!, StringComparison.Ordinal);
        Assert.Equal("60", deleted.Header("retry-after"));
        Assert.Equal("Deleting", _site.Get(Old).State());

        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        var gone = _site.Get(Old);
        Assert.Equal(404, gone.Status);
        Assert.Equal("ResourceNotFound", gone.ErrorCode());
        Assert.Equal("gateway", gone.Header("x-ms-failure-cause"));
        Assert.DoesNotContain("\n", gone.Body, StringComparison.Ordinal);
        Assert.Equal(200, _site.Raw("GET", deleted.Header("location")!).Status);
        Assert.Equal(204, _site.Delete(Old).Status);
    }

    [Fact]
    public void An_update_keeps_the_published_date_and_the_disks()
    {
        const string Old = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";
        var before = _site.Get(Old).Json()["properties"]!;
        var updated = _site.Put(Old, """{"location":"eastus","tags":{"a":"b"},"properties":{"publishingProfile":{"excludeFromLatest":true,"targetRegions":[{"name":"eastus"}]}}}""");

        Assert.Equal(200, updated.Status);
        Assert.Equal("Updating", updated.State());
        _site.Finish(updated);
        var after = _site.Get(Old).Json()["properties"]!;
        Assert.True((bool)after["publishingProfile"]!["excludeFromLatest"]!);
        Assert.Single(after["publishingProfile"]!["targetRegions"]!.AsArray());
        Assert.Equal((string?)before["publishingProfile"]!["publishedDate"], (string?)after["publishingProfile"]!["publishedDate"]);
        Assert.True(JsonNode.DeepEquals(before["storageProfile"], after["storageProfile"]));
    }

    [Fact]
    public void A_version_under_deletion_takes_no_update()
    {
        const string Old = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";
        _site.Delete(Old);
        var refused = _site.Patch(Old, """{"tags":{}}""");

        Assert.Equal(409, refused.Status);
        Assert.Equal("OperationNotAllowed", refused.ErrorCode());
        Assert.StartsWith("Operation 'Update Gallery Image Version' is not on allowed on 1.0.0; since it is marked for deletion.", refused.ErrorMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_that_overtakes_the_creation_still_leads_to_a_whole_version()
    {
        _site.Put(Path, Body);
        var updated = _site.Patch(Path, """{"tags":{"a":"b"}}""");
        Assert.Equal("Creating", updated.State());
        _site.Finish(updated);

        var version = _site.Get(Path);
        Assert.Equal("Succeeded", version.State());
        Assert.NotNull(version.Json()["properties"]!["storageProfile"]!["osDiskImage"]!["sizeInGB"]);
    }
}
