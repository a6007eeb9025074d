using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

[Collection(nameof(SignedInCli))]
public sealed class ShareTests(SignedInCli az)
{
    private const string OtherTenant = "0e1d6a3f-7c52-4b90-8f1e-2a64c9d7b835";

    [SkippableFact]
    public async Task A_gallery_is_shared_with_a_tenant_and_taken_back()
    {
        az.Require();
        string[] gallery = ["--resource-group", "contoso-images", "--gallery-name", "shared"];

        await az.SucceedAsync(["sig", "create", .. gallery, "--permissions", "groups"]);
        await az.SucceedAsync(["sig", "share", "add", .. gallery, "--tenant-ids", OtherTenant]);
        var shared = await az.SucceedAsync(["sig", "show", .. gallery, "--select", "Permissions"]);
        await az.SucceedAsync(["sig", "share", "remove", .. gallery, "--tenant-ids", OtherTenant]);
        await az.SucceedAsync(["sig", "share", "reset", .. gallery]);
        var reset = await az.SucceedAsync(["sig", "show", .. gallery]);

        Assert.Equal("Groups", (string?)shared["sharingProfile"]!["permissions"]);
        var group = Assert.Single(shared["sharingProfile"]!["groups"]!.AsArray())!;
        Assert.Equal("AADTenants", (string?)group["type"]);
        Assert.Equal([OtherTenant], group["ids"]!.AsArray().Select(id => (string)id!));
        Assert.Equal("Private", (string?)reset["sharingProfile"]!["permissions"]);
    }

    [SkippableFact]
    public async Task A_gallery_is_published_to_the_community()
    {
        az.Require();
        string[] gallery = ["--resource-group", "contoso-images", "--gallery-name", "published"];

        await az.SucceedAsync([
            "sig", "create", .. gallery, "--permissions", "Community", "--publisher-uri", "https://contoso.com", "--publisher-email", "images@contoso.com",
            "--eula", "https://contoso.com/eula", "--public-name-prefix", "contoso"]);
        await az.SucceedAsync(["sig", "share", "enable-community", .. gallery]);
        var info = (await az.SucceedAsync(["sig", "show", .. gallery]))["sharingProfile"]!["communityGalleryInfo"]!;

        Assert.True((bool?)info["communityGalleryEnabled"]);
        Assert.StartsWith("contoso-", (string)info["publicNames"]![0]!, StringComparison.Ordinal);
    }
}
