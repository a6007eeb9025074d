using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

[Collection(nameof(SignedInCli))]
public sealed class GroupTests(SignedInCli az)
{
    [SkippableFact]
    public async Task A_group_is_made_found_by_tag_and_deleted_with_all_that_is_in_it()
    {
        az.Require();

        var group = await az.SucceedAsync("group", "create", "--name", "rehearsal", "--location", "East US 2", "--tags", "team=images");
        await az.SucceedAsync("sig", "create", "--resource-group", "rehearsal", "--gallery-name", "inside");
        var found = await az.SucceedAsync("group", "list", "--tag", "team=images");
        await az.SucceedAsync("group", "delete", "--name", "rehearsal", "--yes");

        Assert.Equal("eastus2", (string?)group["location"]);
        Assert.Equal("Succeeded", (string?)group["properties"]!["provisioningState"]);
        Assert.Equal(["rehearsal"], found.AsArray().Select(item => (string)item!["name"]!));
        Assert.Equal("false", (await az.SucceedAsync("group", "exists", "--name", "rehearsal")).ToString());
    }

    [SkippableFact]
    public async Task Resources_are_listed_by_group_and_by_type()
    {
        az.Require();

        var inGroup = await az.SucceedAsync("resource", "list", "--resource-group", "contoso-web");
        var ofType = await az.SucceedAsync("resource", "list", "--resource-type", "Microsoft.Compute/galleries/images/versions");

        Assert.Equal(["jump", "web"], Names(inGroup).Order(StringComparer.Ordinal));
        Assert.Contains("contoso/ubuntu-2404/1.2.0", Names(ofType));
        Assert.All(ofType.AsArray(), item => Assert.Equal("Microsoft.Compute/galleries/images/versions", (string?)item!["type"]));
    }

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(item => (string)item!["name"]!);
}
