using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

/// <summary>Who uses an image, and what images are made of.</summary>
[Collection(nameof(SignedInCli))]
public sealed class MachineTests(SignedInCli az)
{
    private const string Image = "/galleries/contoso/images/ubuntu-2404/versions/1.2.0";

    /// <remarks>
    /// Debian's package of 2.45 comes with a library of Compute that lacks the API version 2022-11-01, so that its machine, scale set and image
    /// commands crash on any endpoint; the hybrid profile asks for 2020-06-01.
    /// </remarks>
    [SkippableFact]
    public async Task Machines_and_scale_sets_say_which_version_they_came_from()
    {
        az.Require();
        await az.SucceedAsync("cloud", "set", "--name", "simulator", "--profile", "2020-09-01-hybrid");
        try
        {
            var machines = await az.SucceedAsync("vm", "list");
            var scaleSet = await az.SucceedAsync("vmss", "show", "--resource-group", "contoso-web", "--name", "web");
            var instances = await az.SucceedAsync("vmss", "list-instances", "--resource-group", "contoso-web", "--name", "web");
            var images = await az.SucceedAsync("image", "list", "--resource-group", "contoso-images");

            var machine = Assert.Single(machines.AsArray())!;
            Assert.EndsWith(Image, ImageOf(machine), StringComparison.Ordinal);
            Assert.Equal("contoso-web", (string?)machine["resourceGroup"]);
            Assert.EndsWith(Image, ImageOf(scaleSet["virtualMachineProfile"]!), StringComparison.Ordinal);
            Assert.Equal(["0", "1"], instances.AsArray().Select(instance => (string)instance!["instanceId"]!));
            Assert.Contains("ubuntu-2404-build", images.AsArray().Select(image => (string)image!["name"]!));
        }
        finally
        {
            await az.SucceedAsync("cloud", "set", "--name", "simulator", "--profile", "latest");
        }
    }

    [SkippableFact]
    public async Task Disks_and_snapshots_are_listed_with_their_sizes()
    {
        az.Require();

        var disks = await az.SucceedAsync("disk", "list", "--resource-group", "contoso-images");
        var snapshot = await az.SucceedAsync("snapshot", "show", "--resource-group", "contoso-images", "--name", "rhel-9-os");

        Assert.Equal(["build-data 128", "rhel-9-builder-os 64"], disks.AsArray().Select(disk => $"{disk!["name"]} {disk["diskSizeGb"]}"));
        Assert.Equal(64, (int?)snapshot["diskSizeGb"]);
        Assert.EndsWith("/disks/rhel-9-builder-os", (string)snapshot["creationData"]!["sourceResourceId"]!, StringComparison.Ordinal);
    }

    private static string ImageOf(JsonNode holder) => (string)holder["storageProfile"]!["imageReference"]!["id"]!;
}
