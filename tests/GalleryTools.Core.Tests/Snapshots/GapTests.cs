using System.Text.Json.Nodes;
using GalleryTools.Core.Snapshots;
using GalleryTools.Simulator;
using Xunit;
using static GalleryTools.Core.Tests.GalleryContents;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Snapshots;

public class GapTests
{
    private const string Providers = $"/subscriptions/{SubscriptionId}/providers/Microsoft.";

    public static TheoryData<string, string> Refused => new()
    {
        { "/applications", "/applications" },
        { "/images/a/versions", "/images/a/versions" },
        { "/versions/1.0.0", "/images/a/versions/1.0.0" },
        { Providers + "Compute/virtualMachines", Providers + "Compute/virtualMachines" },
        { Providers + "Authorization/locks", Providers + "Authorization/locks" },
        { "/resourceGroups/images", Group },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_may_not_be_read_is_said_and_written_down(string path, string noted)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        using var site = new SimulatedGallery(contents) { Fault = Refuse(path) };

        var export = ExportedSite.Of(site, gallery);

        var id = noted.StartsWith("/subscriptions", StringComparison.Ordinal) ? noted : gallery + noted;
        Assert.Equal([id], export.NotRead);
        Assert.Equal("AuthorizationFailed", export.Json["notRead"]![0]!["reason"]!.GetValue<string>());
        var warning = Assert.Single(export.Updates, update => update.Unread is not null).Unread!.Warning;
        Assert.Contains(id, warning, StringComparison.Ordinal);
        Assert.Contains("may not", warning, StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(export.Summary.NotRead).Id);
        var again = export.Again(gallery);
        Assert.Equal([id], again.NotRead);
        Assert.Equal(export.Ids, again.Ids);
    }

    [Fact]
    public void A_version_that_may_only_be_listed_stays_as_the_list_shows_it()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 2);
        using var site = new SimulatedGallery(contents) { Fault = Refuse("/versions/1.0.0") };

        Assert.Equal(2, ExportedSite.Of(site, gallery).Summary.Counts["Microsoft.Compute/galleries/images/versions"]);
    }

    [Fact]
    public void Where_a_subscription_may_not_be_listed_the_galleries_own_group_is()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        var image = contents.Add($"{Group}/providers/Microsoft.Compute/images/golden", "Microsoft.Compute/images", []);
        using var site = new SimulatedGallery(contents) { Fault = Refuse(Providers + "Compute/images") };

        var export = ExportedSite.Of(site, gallery);

        Assert.Contains(image, export.Ids);
        Assert.Equal([Providers + "Compute/images"], export.NotRead);
    }

    [Fact]
    public void A_version_that_went_since_it_was_listed_is_no_gap()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 2);
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/versions/1.0.0", StringComparison.Ordinal) ? Refusal(404, "ResourceNotFound", "It is not there.") : null;

        var export = ExportedSite.Of(site, gallery);

        Assert.Equal([$"{gallery}/images/a/versions/1.0.1"], export.Ids.Where(id => id.Contains("/versions/", StringComparison.Ordinal)));
        Assert.Empty(export.NotRead);
    }

    [Theory]
    [InlineData(500, "InternalServerError")]
    [InlineData(429, "OperationNotAllowed")]
    [InlineData(401, "ExpiredAuthenticationToken")]
    public void A_service_that_gives_up_ends_the_export_and_leaves_no_file(int status, string code)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/disks", StringComparison.Ordinal) ? Refusal(status, code, "Not now.") : null;

        var error = Assert.Throws<GalleryException>(() => ExportedSite.Of(site, gallery)).Error;

        Assert.Equal(status, (int)error.HttpStatus!);
    }

    [Fact]
    public void A_limit_that_resets_late_is_waited_for()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 3);
        using var site = new SimulatedGallery(contents);
        var until = site.Clock.GetUtcNow() + TimeSpan.FromMinutes(20);
        site.Fault = request => request.Uri.AbsolutePath.Contains("/versions/", StringComparison.Ordinal) && site.Clock.GetUtcNow() < until
            ? Reply(429, """{"error":{"code":"OperationNotAllowed","message":"Too many requests."}}""", ("retry-after", "1200"))
            : null;

        Assert.Equal(3, ExportedSite.Of(site, gallery).Summary.Counts["Microsoft.Compute/galleries/images/versions"]);
        Assert.Equal(TimeSpan.FromMinutes(20), site.Elapsed);
    }

    [Theory]
    [InlineData("/disks")]
    [InlineData("/versions/1.0.0")]
    public void A_limit_that_never_resets_ends_the_export_after_its_longest_window(string path)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith(path, StringComparison.Ordinal)
            ? Reply(429, """{"error":{"code":"OperationNotAllowed","message":"Too many requests."}}""", ("retry-after", "600"))
            : null;

        Assert.Equal(429, (int)Assert.Throws<GalleryException>(() => ExportedSite.Of(site, gallery)).Error.HttpStatus!);
        Assert.Equal(TimeSpan.FromMinutes(30), site.Elapsed);
    }

    [Fact]
    public void A_list_waits_for_a_limit_that_resets_late()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 2);
        using var site = new SimulatedGallery(contents);
        var until = site.Clock.GetUtcNow() + TimeSpan.FromMinutes(20);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/images/a/versions", StringComparison.Ordinal) && site.Clock.GetUtcNow() < until
            ? Reply(429, """{"error":{"code":"OperationNotAllowed","message":"Too many requests."}}""", ("retry-after", "1200"))
            : null;

        Assert.Equal(2, ExportedSite.Of(site, gallery).Summary.Counts["Microsoft.Compute/galleries/images/versions"]);
    }

    [Theory]
    [InlineData(400, "BadRequest", false)]
    [InlineData(409, "Conflict", false)]
    [InlineData(403, "AuthorizationFailed", true)]
    public void A_gallery_without_a_policy_need_not_list_soft_deleted_versions(int status, string code, bool isGap)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/softDeletedArtifactTypes/images/artifacts/a/versions", StringComparison.Ordinal)
            ? Refusal(status, code, "Soft delete is not enabled.")
            : null;

        Assert.Equal(isGap ? 1 : 0, ExportedSite.Of(site, gallery).NotRead.Count());
    }

    [Fact]
    public void A_gallery_that_was_named_and_isnt_there_is_an_error()
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal("ResourceNotFound", Assert.Throws<GalleryException>(() => ExportedSite.Of(site, $"{Group}/providers/Microsoft.Compute/galleries/none")).Error.ErrorId);
        Assert.Equal("SnapshotWithoutGallery", Assert.Throws<GalleryException>(() => ExportedSite.Of(site)).Error.ErrorId);
        Assert.Equal("SnapshotOfGalleryOnly", Assert.Throws<GalleryException>(() => SnapshotRequest.GalleryOf($"{Group}/providers/Microsoft.Compute/galleries/g/images/i")).Error.ErrorId);
    }

    [Fact]
    public void Without_the_providers_metadata_the_known_families_are_read_and_that_is_said()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        contents.Add($"{gallery}/applications/tool", "Microsoft.Compute/galleries/applications", []);
        using var site = new SimulatedGallery(contents) { Fault = Refuse(Providers + "Compute") };
        var connection = site.Connect(site.Request);

        var export = ExportedSite.Of(connection, site.Thread, gallery);

        Assert.Contains($"{gallery}/applications/tool", export.Ids);
        Assert.Equal([Providers + "Compute"], export.NotRead);
        Assert.Equal("eastus2", export.Json["subscriptions"]![0]!["locations"]![0]!.GetValue<string>());
    }

    [Fact]
    public void Soft_deleted_versions_come_along_where_the_service_shows_them()
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod", new() { ["softDeletePolicy"] = new JsonObject { ["isSoftDeleteEnabled"] = true } });
        contents.Definition(gallery, "web");
        var deleted = $"{gallery}/softDeletedArtifactTypes/Images/artifacts/web/versions/1.0.0";
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/softDeletedArtifactTypes/images/artifacts/web/versions", StringComparison.Ordinal)
            ? Reply(200, new JsonObject { ["value"] = new JsonArray(new JsonObject { ["id"] = deleted, ["name"] = "1.0.0", ["properties"] = new JsonObject() }) }.ToJsonString(), ("content-type", "application/json"))
            : null;

        Assert.Contains(deleted, ExportedSite.Of(site, gallery).Ids);
    }

    private static Func<SimulatedRequest, SimulatedResponse?> Refuse(string end) => request => request.Uri.AbsolutePath.EndsWith(end, StringComparison.Ordinal)
        ? Refusal(403, "AuthorizationFailed", "The client may not read it.")
        : null;
}
