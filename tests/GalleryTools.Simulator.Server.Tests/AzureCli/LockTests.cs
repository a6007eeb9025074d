using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

[Collection(nameof(SignedInCli))]
public sealed class LockTests(SignedInCli az)
{
    private static readonly string[] Gallery = ["--resource-group", "contoso-images", "--resource-name", "contoso", "--resource-type", "Microsoft.Compute/galleries"];

    [SkippableFact]
    public async Task A_lock_keeps_a_gallery_until_it_is_taken_off()
    {
        az.Require();

        var made = await az.SucceedAsync(["lock", "create", "--name", "keep", "--lock-type", "CanNotDelete", "--notes", "golden", .. Gallery]);
        var onResource = await az.SucceedAsync(["lock", "list", .. Gallery]);
        var inGroup = await az.SucceedAsync("lock", "list", "--resource-group", "contoso-images");
        var refused = await az.RunAsync(["sig", "delete", "--resource-group", "contoso-images", "--gallery-name", "contoso"]);
        await az.SucceedAsync(["lock", "delete", "--name", "keep", .. Gallery]);

        Assert.Equal("CanNotDelete", (string?)made["level"]);
        Assert.Equal("golden", (string?)made["notes"]);
        Assert.EndsWith("/galleries/contoso/providers/Microsoft.Authorization/locks/keep", (string)made["id"]!, StringComparison.Ordinal);
        Assert.Equal("keep", (string?)Assert.Single(onResource.AsArray())!["name"]);
        Assert.Equal("keep", (string?)Assert.Single(inGroup.AsArray())!["name"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("ERROR: (ScopeLocked) The scope '", refused.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty((await az.SucceedAsync(["lock", "list", .. Gallery])).AsArray());
    }
}
