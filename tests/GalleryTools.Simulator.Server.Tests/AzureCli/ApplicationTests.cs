using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

[Collection(nameof(SignedInCli))]
public sealed class ApplicationTests(SignedInCli az)
{
    private static readonly string[] Gallery = ["--resource-group", "contoso-images", "--gallery-name", "contoso"];
    private static readonly string[] Version = [.. Gallery, "--application-name", "agent", "--name", "1.0.0"];

    [SkippableFact]
    public async Task An_application_and_its_version_are_created_shown_and_deleted()
    {
        az.Require();

        var application = await az.SucceedAsync(["sig", "gallery-application", "create", .. Gallery, "--name", "agent", "--os-type", "Linux", "--location", "eastus"]);
        var version = await az.SucceedAsync([
            "sig", "gallery-application", "version", "create", .. Version, "--location", "eastus",
            "--package-file-link", "https://contoso.blob.core.windows.net/apps/agent.zip", "--install-command", "./install", "--remove-command", "./remove"]);
        var list = await az.SucceedAsync(["sig", "gallery-application", "version", "list", .. Gallery, "--application-name", "agent"]);
        await az.SucceedAsync(["sig", "gallery-application", "version", "delete", .. Version, "--yes"]);
        await az.SucceedAsync(["sig", "gallery-application", "delete", .. Gallery, "--name", "agent", "--yes"]);

        Assert.Equal("Linux", (string?)application["supportedOsType"]);
        Assert.Equal("./install", (string?)version["publishingProfile"]!["manageActions"]!["install"]);
        Assert.Equal("1.0.0", (string?)Assert.Single(list.AsArray())!["name"]);
        Assert.Empty((await az.SucceedAsync(["sig", "gallery-application", "list", .. Gallery])).AsArray());
    }
}
