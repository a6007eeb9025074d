using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Sharing;

public class SharedGalleryTests
{
    private const string Gallery = $"{Site.Galleries}/contoso";
    private const string UniqueName = $"{Site.Subscription}-CONTOSO";
    private const string Region = $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/eastus";
    private const string Shared = $"{Region}/sharedGalleries/{UniqueName}";
    private const string Add = $$"""{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["{{Site.Subscription}}"]}]}""";

    private readonly Site _site = new();

    [Fact]
    public void A_gallery_is_listed_for_those_whom_it_is_shared_with()
    {
        Assert.Empty(Items($"{Region}/sharedGalleries"));
        Share();

        var item = Assert.Single(Items($"{Region}/sharedGalleries"))!.AsObject();

        Assert.Equal(["location", "name", "identifier"], item.Select(property => property.Key));
        Assert.Equal(UniqueName, (string?)item["name"]);
        Assert.Equal($"/SharedGalleries/{UniqueName}", (string?)item["identifier"]!["uniqueId"]);
        Assert.Empty(_site.Get(Shared).Json()["properties"]!.AsObject());
    }

    [Fact]
    public void Its_definitions_and_versions_show_what_a_consumer_needs_and_no_source()
    {
        Share();

        var definition = _site.Get($"{Shared}/images/ubuntu-2404").Json();
        var version = _site.Get($"{Shared}/images/ubuntu-2404/versions/1.0.0").Json();

        Assert.Equal("Linux", (string?)definition["properties"]!["osType"]);
        Assert.Equal($"/SharedGalleries/{UniqueName}/Images/ubuntu-2404", (string?)definition["identifier"]!["uniqueId"]);
        Assert.NotNull((int?)version["properties"]!["storageProfile"]!["osDiskImage"]!["diskSizeGB"]);
        Assert.Equal($"/SharedGalleries/{UniqueName}/Images/ubuntu-2404/Versions/1.0.0", (string?)version["identifier"]!["uniqueId"]);
        Assert.DoesNotContain("source", version.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("1.0.0", Items($"{Shared}/images/ubuntu-2404/versions").Select(item => (string?)item!["name"]));
        Assert.Contains("ubuntu-2404", Items($"{Shared}/images").Select(item => (string?)item!["name"]));
    }

    [Fact]
    public void A_region_to_which_nothing_is_replicated_knows_nothing_of_it()
    {
        Share();
        var away = Shared.Replace("eastus/", "southeastasia/", StringComparison.Ordinal);

        Assert.Equal((404, "NotFound"), (_site.Get(away).Status, _site.Get(away).ErrorCode()));
    }

    [Fact]
    public void Reset_takes_the_gallery_away_from_everybody()
    {
        Share();
        Assert.Equal(202, Post("""{"operationType":"Reset"}""").Status);

        Assert.Equal(404, _site.Get(Shared).Status);
        Assert.Equal("Private", (string?)_site.Get(Gallery).Json()["properties"]!["sharingProfile"]!["permissions"]);
    }

    [Fact]
    public void A_gallery_shared_with_the_tenant_is_found_by_sharedTo()
    {
        _site.Finish(_site.Patch(Gallery, """{"properties":{"sharingProfile":{"permissions":"Groups"} } }"""));
        Post("""{"operationType":"Add","groups":[{"type":"AADTenants","ids":["2b6e0d91-88f4-4c35-b1da-6f0c7e3a9d24"]}]}""");

        Assert.Single(Items($"{Region}/sharedGalleries?sharedTo=tenant"));
    }

    [Fact]
    public void A_community_gallery_is_read_by_its_public_name_once_it_is_enabled()
    {
        _site.Finish(_site.Patch(Gallery,
            """{"properties":{"sharingProfile":{"permissions":"Community","communityGalleryInfo":{"publicNamePrefix":"contoso","publisherUri":"https://contoso.com","publisherContact":"images@contoso.com","eula":"https://contoso.com/eula"} } } }"""));
        var name = (string?)_site.Get(Gallery).Json()["properties"]!["sharingProfile"]!["communityGalleryInfo"]!["publicNames"]![0];
        Assert.Equal(404, _site.Get($"{Region}/communityGalleries/{name}").Status);

        Post("""{"operationType":"EnableCommunity"}""");

        var gallery = _site.Get($"{Region}/communityGalleries/{name}").Json();
        Assert.Null(gallery["type"]);
        Assert.Equal("images@contoso.com", (string?)gallery["communityMetadata"]!["publisherContact"]);
        Assert.Equal("images@contoso.com", (string?)gallery["properties"]!["communityMetadata"]!["publisherContact"]);
        Assert.Equal($"/CommunityGalleries/{name}/Images/ubuntu-2404/Versions/1.0.0",
            (string?)_site.Get($"{Region}/communityGalleries/{name}/images/ubuntu-2404/versions/1.0.0").Json()["identifier"]!["uniqueId"]);
    }

    [Fact]
    public void Lists_come_in_pages()
    {
        Share();
        _site.Service.PageSize = 1;

        var first = _site.Get($"{Shared}/images/ubuntu-2404/versions").Json();
        var second = JsonNode.Parse(_site.Raw("GET", (string)first["nextLink"]!).Body)!;

        Assert.NotEqual((string?)first["value"]![0]!["name"], (string?)second["value"]![0]!["name"]);
    }

    private void Share()
    {
        _site.Finish(_site.Patch(Gallery, """{"properties":{"sharingProfile":{"permissions":"Groups"} } }"""));
        _site.Finish(Post(Add));
    }

    private SimulatedResponse Post(string body) => _site.Send("POST", $"{Gallery}/share", Site.Version, body);

    private JsonArray Items(string path) => _site.Get(path).Json()["value"]!.AsArray();
}
