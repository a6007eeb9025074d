using Xunit;

namespace GalleryTools.Simulator.Tests.Galleries;

public class GalleryUpdateTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/contoso";

    private readonly Site _site = new();

    [Fact]
    public void A_patch_changes_what_it_names_and_nothing_else()
    {
        var patched = _site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true} } }""", Newest);

        Assert.Equal((200, "Updating"), (patched.Status, patched.State()));
        Assert.NotNull(patched.Header("azure-asyncoperation"));
        _site.Finish(_site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"retentionPeriodInDays":14} } }""", Newest));
        var gallery = _site.Get(Gallery, Newest).Json();
        Assert.Equal("Golden images of the platform team", (string?)gallery["properties"]!["description"]);
        Assert.Equal("platform", (string?)gallery["tags"]!["team"]);
        Assert.Equal((true, 14), ((bool)gallery["properties"]!["softDeletePolicy"]!["isSoftDeleteEnabled"]!, (int)gallery["properties"]!["softDeletePolicy"]!["retentionPeriodInDays"]!));
        Assert.Null(_site.Get(Gallery).Json()["properties"]!["softDeletePolicy"]!["retentionPeriodInDays"]);
    }

    [Fact]
    public void A_system_assigned_identity_gets_a_principal_that_stays()
    {
        const string Newer = "2024-03-03";
        _site.Finish(_site.Patch(Gallery, """{"identity":{"type":"SystemAssigned"} }""", Newer));
        var principal = (string?)_site.Get(Gallery, Newer).Json()["identity"]!["principalId"];
        _site.Finish(_site.Patch(Gallery, """{"properties":{"description":"x"} }""", Newer));

        Assert.True(Guid.TryParse(principal, out _));
        Assert.Equal(principal, (string?)_site.Get(Gallery, Newer).Json()["identity"]!["principalId"]);
        Assert.Null(_site.Get(Gallery, "2023-07-03").Json()["identity"]);
    }

    [Fact]
    public void A_shared_gallery_says_how_far_its_sharing_is()
    {
        _site.Finish(_site.Patch(Gallery, """{"properties":{"sharingProfile":{"permissions":"Groups"} } }"""));
        var shared = Share($$"""{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["{{Site.Subscription}}"]}]}""");
        Assert.Equal("InProgress", SharingState(Newest));

        _site.Finish(shared);

        Assert.Equal("Succeeded", SharingState(Newest));
        Assert.Null(SharingState("2021-10-01"));
        Assert.Null(_site.Get(Gallery, Newest).Json()["properties"]!["sharingProfile"]!["groups"]);
        Assert.Equal(Site.Subscription, (string?)_site.Get($"{Gallery}?$select=Permissions", Newest).Json()["properties"]!["sharingProfile"]!["groups"]![0]!["ids"]![0]);
    }

    [Theory]
    [InlineData("""{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30"]}]}""", "operationType")]
    [InlineData("""{"operationType":"EnableCommunity"}""", "operationType")]
    [InlineData("""{"operationType":"Publish"}""", "operationType")]
    public void A_private_gallery_can_not_be_shared(string body, string target)
    {
        var refused = Share(body);

        Assert.Equal((400, "InvalidParameter", target), (refused.Status, refused.ErrorCode(), refused.ErrorTarget()));
        Assert.Null(_site.Get(Gallery).Json()["properties"]!["sharingProfile"]);
    }

    [Theory]
    [InlineData("""{"operationType":"Add","groups":[{"type":"Users","ids":[]}]}""", "groups.type")]
    [InlineData("""{"operationType":"Add","groups":[{"type":"AADTenants","ids":["contoso"]}]}""", "groups.ids")]
    [InlineData("""{"operationType":"Add"}""", "groups")]
    public void Groups_that_are_none_are_refused(string body, string target)
    {
        _site.Finish(_site.Patch(Gallery, """{"properties":{"sharingProfile":{"permissions":"Groups"} } }"""));

        Assert.Equal(target, Share(body).ErrorTarget());
    }

    private SimulatedResponse Share(string body) => _site.Send("POST", $"{Gallery}/share", Site.Version, body);

    private string? SharingState(string version) => (string?)_site.Get(Gallery, version).Json()["properties"]!["sharingStatus"]?["aggregatedState"];
}
