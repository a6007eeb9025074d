using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

/// <summary>Galleries, definitions and versions, as a pipeline makes and deletes them.</summary>
[Collection(nameof(SignedInCli))]
public sealed class VersionTests(SignedInCli az)
{
    private static readonly string[] Gallery = ["--resource-group", "contoso-images", "--gallery-name", "built"];
    private static readonly string[] Definition = [.. Gallery, "--gallery-image-definition", "debian-12"];
    private static readonly string[] Version = [.. Definition, "--gallery-image-version", "1.0.0"];

    [SkippableFact]
    public async Task A_version_is_created_shown_and_deleted_with_all_above_it()
    {
        az.Require();

        var gallery = await az.SucceedAsync(["sig", "create", .. Gallery, "--description", "Built by az"]);
        Assert.Equal("Succeeded", (string?)gallery["provisioningState"]);
        Assert.Equal($"{az.Server.SubscriptionId}-BUILT", (string?)gallery["identifier"]!["uniqueName"]);

        var definition = await az.SucceedAsync([
            "sig", "image-definition", "create", .. Definition, "--publisher", "contoso", "--offer", "debian", "--sku", "12",
            "--os-type", "Linux", "--hyper-v-generation", "V2"]);
        Assert.Equal("Generalized", (string?)definition["osState"]);
        Assert.Equal("V2", (string?)definition["hyperVGeneration"]);

        var created = await az.SucceedAsync([
            "sig", "image-version", "create", .. Version, "--managed-image", az.ImageId, "--target-regions", "eastus=1", "westus2=2=standard_zrs"]);
        Assert.Equal("Succeeded", (string?)created["provisioningState"]);
        Assert.Equal(["East US 1", "West US 2 2"], Regions(created));
        Assert.Equal(30, (int?)created["storageProfile"]!["osDiskImage"]!["sizeInGb"]);

        var shown = await az.SucceedAsync(["sig", "image-version", "show", .. Version, "--expand", "ReplicationStatus"]);
        Assert.Equal("Completed", (string?)shown["replicationStatus"]!["aggregatedState"]);
        Assert.Equal(["eastus", "westus2"], shown["replicationStatus"]!["summary"]!.AsArray().Select(row => (string)row!["region"]!));

        await az.SucceedAsync(["sig", "image-version", "delete", .. Version]);
        Assert.Empty((await az.SucceedAsync(["sig", "image-version", "list", .. Definition])).AsArray());
        await az.SucceedAsync(["sig", "image-definition", "delete", .. Definition]);
        await az.SucceedAsync(["sig", "delete", .. Gallery]);
        Assert.Equal(3, (await az.RunAsync(["sig", "show", .. Gallery])).ExitCode);
    }

    [SkippableFact]
    public async Task Target_regions_are_added_and_set_anew()
    {
        az.Require();
        string[] version = ["--resource-group", "contoso-images", "--gallery-name", "contoso", "--gallery-image-definition", "ubuntu-2404", "--gallery-image-version", "1.0.0"];

        var added = await az.SucceedAsync(["sig", "image-version", "update", .. version, "--add", "publishingProfile.targetRegions", "name=uksouth"]);
        var fewer = await az.SucceedAsync([
            "sig", "image-version", "update", .. version, "--target-regions", "eastus=3", "--set", "publishingProfile.excludeFromLatest=true"]);

        Assert.Equal(4, Regions(added).Count());
        Assert.Contains("UK South 1", Regions(added));
        Assert.Equal(["East US 3"], Regions(fewer));
        Assert.True((bool?)fewer["publishingProfile"]!["excludeFromLatest"]);
    }

    [SkippableFact]
    public async Task A_version_of_a_snapshot_is_started_and_waited_for()
    {
        az.Require();
        string[] version = ["--resource-group", "contoso-images", "--gallery-name", "sandbox", "--gallery-image-definition", "rhel-9", "--gallery-image-version", "0.3.0"];
        var snapshot = $"/subscriptions/{az.Server.SubscriptionId}/resourceGroups/contoso-images/providers/Microsoft.Compute/snapshots/rhel-9-os";

        await az.SucceedAsync(["sig", "image-version", "create", .. version, "--os-snapshot", snapshot, "--no-wait"]);
        await az.SucceedAsync(["sig", "image-version", "wait", .. version, "--created", "--interval", "1"]);
        var shown = await az.SucceedAsync(["sig", "image-version", "show", .. version]);

        Assert.Equal("Succeeded", (string?)shown["provisioningState"]);
        Assert.Equal(snapshot, (string?)shown["storageProfile"]!["osDiskImage"]!["source"]!["id"]);
        Assert.Equal(64, (int?)shown["storageProfile"]!["osDiskImage"]!["sizeInGb"]);
    }

    [SkippableFact]
    public async Task Galleries_and_definitions_are_listed_and_changed()
    {
        az.Require();

        var galleries = await az.SucceedAsync("sig", "list", "--resource-group", "contoso-images");
        var definitions = await az.SucceedAsync("sig", "image-definition", "list", "--resource-group", "contoso-images", "--gallery-name", "contoso");
        var changed = await az.SucceedAsync(
            "sig", "image-definition", "update", "--resource-group", "contoso-images", "--gallery-name", "contoso", "--gallery-image-definition", "win2025",
            "--set", "description=Patched monthly");

        Assert.Contains("contoso", galleries.AsArray().Select(gallery => (string)gallery!["name"]!));
        Assert.Equal(["ubuntu-2404", "win2025"], definitions.AsArray().Select(definition => (string)definition!["name"]!));
        Assert.Equal("Patched monthly", (string?)changed["description"]);
    }

    private static IEnumerable<string> Regions(JsonNode version) =>
        version["publishingProfile"]!["targetRegions"]!.AsArray().Select(region => $"{region!["name"]} {region["regionalReplicaCount"]}");
}
