using GalleryTools.Core.Galleries;
using Xunit;

namespace GalleryTools.Core.Tests.Galleries;

public class GalleryTargetTests
{
    private const string Group = GalleryContents.Group;
    private const string Prod = Group + "/providers/Microsoft.Compute/galleries/prod";

    [Theory]
    [InlineData(null, null, Prod, GalleryLevel.Gallery)]
    [InlineData("web", null, Prod + "/images/web", GalleryLevel.Definition)]
    [InlineData("web", "1.0.0", Prod + "/images/web/versions/1.0.0", GalleryLevel.Version)]
    public void Names_aim_at_exactly_what_they_name(string? definition, string? version, string id, GalleryLevel level)
    {
        var target = GalleryTarget.Of(GalleryContents.SubscriptionId, "images", "prod", definition, version);

        Assert.Equal((id, level), (target.Id.ToString(), target.Level));
        Assert.Equal(target, GalleryTarget.Parse(id));
    }

    [Theory]
    [InlineData(null, "prod", null, null, "NameEmpty")]
    [InlineData("", "prod", null, null, "NameEmpty")]
    [InlineData("images", null, null, null, "NameEmpty")]
    [InlineData("images", " ", null, null, "NameEmpty")]
    [InlineData("images", "prod", "", null, "NameEmpty")]
    [InlineData("images", "prod", "web", "", "NameEmpty")]
    [InlineData("images", "prod", null, "1.0.0", "NameEmpty")]
    [InlineData("images", "prod", "web", "1.*", "NameHasWildcard")]
    [InlineData("images", "prod", "we?", null, "NameHasWildcard")]
    [InlineData("images", "prod", "web/versions/1.0.0", null, "NameHasWildcard")]
    [InlineData("images", "prod", "web", "..", "NotAGalleryResourceId")]
    [InlineData("images", "prod", "..", null, "NotAGalleryResourceId")]
    [InlineData("images", "..", null, null, "NotAGalleryResourceId")]
    [InlineData("images", "prod", ".", null, "NotAGalleryResourceId")]
    [InlineData("images", "prod", "web", "1.0.0 ", "NotAGalleryResourceId")]
    [InlineData("images", "prod", "web", "%2e%2e", "NotAGalleryResourceId")]
    [InlineData("images", "prod", "web", "1.0.0?x", "NameHasWildcard")]
    [InlineData("images", "prod", "web", "1.0.0#", "NotAGalleryResourceId")]
    public void A_name_that_is_none_is_an_error_and_never_the_level_above(string? group, string? gallery, string? definition, string? version, string errorId) =>
        Assert.Equal(errorId, Assert.Throws<GalleryException>(
            () => GalleryTarget.Of(GalleryContents.SubscriptionId, group!, gallery!, definition, version)).Error.ErrorId);

    [Theory]
    [InlineData("")]
    [InlineData("prod")]
    [InlineData(Group)]
    [InlineData(Prod + "/images/")]
    [InlineData(Prod + "/images/web/versions/")]
    [InlineData(Prod + "/images/web/versions/..")]
    [InlineData(Prod + "/images/../images/web")]
    [InlineData(Prod + "/applications/web")]
    [InlineData("/providers/Microsoft.Compute/galleries/prod")]
    [InlineData(Group + "/providers/Microsoft.Compute/virtualMachines/vm/providers/Microsoft.Compute/galleries/prod")]
    [InlineData(Group + "/providers/Microsoft.Compute/virtualMachines/vm/providers/Microsoft.Compute/galleries/prod/images/web")]
    [InlineData("/subscriptions/" + GalleryContents.SubscriptionId + "/providers/Microsoft.Compute/galleries/prod")]
    public void An_id_of_anything_else_is_refused(string id) =>
        Assert.Equal("NotAGalleryResourceId", Assert.Throws<GalleryException>(() => GalleryTarget.Parse(id)).Error.ErrorId);

    [Fact]
    public void Names_for_completion_come_from_the_service()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 2);
        using var site = new SimulatedGallery(contents);

        Assert.Equal([("images", "prod")], site.Await(() => GalleryNames.GalleriesAsync(site.Connection, CancellationToken.None)));
        Assert.Equal(["a", "b"], site.Await(() => GalleryNames.ChildrenAsync(site.Connection, GalleryTarget.Parse(gallery), CancellationToken.None)));
        Assert.Equal(["1.0.0", "1.0.1"], site.Await(() => GalleryNames.ChildrenAsync(site.Connection, GalleryTarget.Parse(gallery + "/images/a"), CancellationToken.None)));
    }
}
