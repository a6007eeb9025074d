using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Deployments;

public class SharedImageTests
{
    private const string Shared = $"/SharedGalleries/{Site.Subscription}-CONTOSO/Images/ubuntu-2404/Versions/1.2.0";

    [Fact]
    public void A_shared_image_goes_by_the_gallerys_unique_name()
    {
        var site = new Site();

        Assert.Equal(201, site.CreateMachine(Shared.ToLowerInvariant(), "sharedGalleryImageId").Status);
        site.Finish(site.Delete(ImageRequest.Machine));
        var absent = site.CreateMachine(Shared, "sharedGalleryImageId", "japaneast");
        Assert.Equal((404, "GalleryImageNotFound", "imageReference"), (absent.Status, absent.ErrorCode(), absent.ErrorTarget()));
        Assert.Equal(
            $"\"The gallery image {Shared} is not available in japaneast region. Please contact image owner to replicate to this region, or change your requested region.\"",
            absent.ErrorMessage());
    }

    [Fact]
    public void A_community_image_goes_by_a_public_name_once_it_is_published()
    {
        const string Image = "/CommunityGalleries/contoso-1234/Images/ubuntu-2404/Versions/1.2.0";
        Assert.Equal("GalleryImageNotFound", new Site(Community(isPublished: false)).CreateMachine(Image, "communityGalleryImageId").ErrorCode());
        Assert.Equal(201, new Site(Community(isPublished: true)).CreateMachine(Image, "communityGalleryImageId").Status);
    }

    [Fact]
    public void A_shared_id_in_the_wrong_member_is_no_id_to_arm()
    {
        var answer = new Site().CreateMachine(Shared);

        Assert.Equal((400, "LinkedInvalidPropertyId", "gateway"), (answer.Status, answer.ErrorCode(), answer.Header("x-ms-failure-cause")));
        Assert.StartsWith($"Property id '{Shared}' at path 'properties.storageProfile.imageReference.id' is invalid.", answer.ErrorMessage(), StringComparison.Ordinal);
        Assert.Null(answer.Header("x-ms-ratelimit-remaining-resource"));
    }

    private static Snapshot Community(bool isPublished) =>
        ContosoWith.Change(json =>
        {
            var gallery = json["subscriptions"]![0]!["resources"]!.AsArray().First(resource => (string?)resource!["name"] == "contoso")!;
            gallery["properties"]!["sharingProfile"] = JsonNode.Parse(
                $$"""{"permissions":"Community","communityGalleryInfo":{"communityGalleryEnabled":{{(isPublished ? "true" : "false")}},"publicNames":["contoso-1234"]} }""");
        });
}
