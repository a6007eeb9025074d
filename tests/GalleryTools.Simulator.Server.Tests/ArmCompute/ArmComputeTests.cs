using System.Text.Json.Nodes;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.ArmCompute;

public sealed class ArmComputeTests
{
    private const string Group = "contoso-images";
    private const string Failing = """
        {"rules":[{"fault":"OperationFails","method":"PUT","type":"Microsoft.Compute/galleries/images/versions","code":"InternalExecutionError",
         "message":"An internal execution error occurred. Please retry later."}]}
        """;

    private static readonly object NewGallery = new { location = "eastus", description = "Built by node" };

    private static readonly object NewDefinition = new
    {
        location = "eastus",
        osType = "Linux",
        osState = "Generalized",
        hyperVGeneration = "V2",
        identifier = new { publisher = "contoso", offer = "debian", sku = "12" },
    };

    [SkippableFact]
    public async Task A_version_is_created_read_changed_and_deleted_with_all_above_it()
    {
        ArmComputeClient.Require();
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync("--time-scale", "600", "--snapshot", folder.Write("snapshot.json", WithoutLingering()));

        var answers = await ArmComputeClient.CallAsync(
            server,
            ["galleries", "createOrUpdate", Group, "built", NewGallery],
            ["galleryImages", "createOrUpdate", Group, "built", "debian", NewDefinition],
            ["galleryImageVersions", "createOrUpdate", Group, "built", "debian", "1.0.0", NewVersion(server)],
            ["galleryImageVersions", "get", Group, "built", "debian", "1.0.0", new { expand = "ReplicationStatus" }],
            ["galleryImageVersions", "update", Group, "built", "debian", "1.0.0", new { publishingProfile = new { excludeFromLatest = true } }],
            ["galleryImageVersions", "listByGalleryImage", Group, "built", "debian"],
            ["galleryImageVersions", "delete", Group, "built", "debian", "1.0.0"],
            ["galleryImageVersions", "listByGalleryImage", Group, "built", "debian"],
            ["galleryImages", "delete", Group, "built", "debian"],
            ["galleries", "delete", Group, "built"],
            ["galleries", "listByResourceGroup", Group]);

        Assert.All(answers, answer => Assert.Null(answer["error"]));
        var values = answers.Select(answer => answer["value"]).ToArray();
        Assert.Equal("Succeeded", (string?)values[0]!["provisioningState"]);
        Assert.Equal("V2", (string?)values[1]!["hyperVGeneration"]);
        Assert.Equal("Succeeded", (string?)values[2]!["provisioningState"]);
        Assert.Equal(["East US", "UK South"], values[2]!["publishingProfile"]!["targetRegions"]!.AsArray().Select(region => (string)region!["name"]!));
        Assert.Equal(30, (int?)values[2]!["storageProfile"]!["osDiskImage"]!["sizeInGB"]);
        Assert.Equal("Completed", (string?)values[3]!["replicationStatus"]!["aggregatedState"]);
        Assert.Equal(["eastus 100", "uksouth 100"], values[3]!["replicationStatus"]!["summary"]!.AsArray().Select(row => $"{row!["region"]} {row["progress"]}"));
        Assert.True((bool?)values[4]!["publishingProfile"]!["excludeFromLatest"]);
        Assert.Equal(["1.0.0"], Names(values[5]!));
        Assert.Empty(values[7]!.AsArray());
        Assert.Equal(["contoso", "sandbox"], Names(values[10]!));
    }

    [SkippableFact]
    public async Task Refusals_arrive_with_status_code_and_message()
    {
        ArmComputeClient.Require();
        using var server = await ServerProcess.StartAsync("--time-scale", "600");

        var answers = await ArmComputeClient.CallAsync(
            server,
            ["galleryImageVersions", "get", Group, "contoso", "ubuntu-2404", "9.9.9"],
            ["galleryImages", "delete", Group, "contoso", "ubuntu-2404"],
            ["galleryImageVersions", "createOrUpdate", Group, "contoso", "ubuntu-2404", "1.3", NewVersion(server)],
            ["galleries", "get", "nowhere", "contoso"]);

        Assert.Equal(
            ["404 ResourceNotFound", "409 CannotDeleteResource", "400 InvalidParameter", "404 ResourceGroupNotFound"],
            answers.Select(answer => $"{answer["error"]!["statusCode"]} {answer["error"]!["code"]}"));
        Assert.All(answers, answer => Assert.Equal("RestError", (string?)answer["error"]!["name"]));
        Assert.StartsWith("The image version name is invalid.", (string)answers[2]["error"]!["message"]!, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_operation_that_fails_late_rejects_the_poller()
    {
        ArmComputeClient.Require();
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync("--time-scale", "600", "--faults", folder.Write("faults.json", Failing));

        var answers = await ArmComputeClient.CallAsync(
            server,
            ["galleryImageVersions", "createOrUpdate", Group, "contoso", "ubuntu-2404", "2.0.0", NewVersion(server)],
            ["galleryImageVersions", "get", Group, "contoso", "ubuntu-2404", "2.0.0"]);

        Assert.Contains("An internal execution error occurred", (string)answers[0]["error"]!["message"]!, StringComparison.Ordinal);
        Assert.Equal("Failed", (string?)answers[1]["value"]!["provisioningState"]);
    }

    [SkippableFact]
    public async Task Users_and_sources_of_images_are_read()
    {
        ArmComputeClient.Require();
        using var server = await ServerProcess.StartAsync("--time-scale", "600");

        var answers = await ArmComputeClient.CallAsync(
            server,
            ["virtualMachines", "listAll"],
            ["virtualMachineScaleSets", "get", "contoso-web", "web"],
            ["virtualMachineScaleSetVMs", "list", "contoso-web", "web"],
            ["disks", "listByResourceGroup", Group],
            ["snapshots", "get", Group, "rhel-9-os"],
            ["images", "listByResourceGroup", Group]);

        Assert.All(answers, answer => Assert.Null(answer["error"]));
        const string image = "/galleries/contoso/images/ubuntu-2404/versions/1.2.0";
        Assert.EndsWith(image, (string)Assert.Single(answers[0]["value"]!.AsArray())!["storageProfile"]!["imageReference"]!["id"]!, StringComparison.Ordinal);
        Assert.EndsWith(image, (string)answers[1]["value"]!["virtualMachineProfile"]!["storageProfile"]!["imageReference"]!["id"]!, StringComparison.Ordinal);
        Assert.Equal(["0", "1"], answers[2]["value"]!.AsArray().Select(instance => (string)instance!["instanceId"]!));
        Assert.Equal(["build-data", "rhel-9-builder-os"], Names(answers[3]["value"]!));
        Assert.Equal(64, (int?)answers[4]["value"]!["diskSizeGB"]);
        Assert.Equal(["rhel-9-build", "ubuntu-2404-build", "win2025-build"], Names(answers[5]["value"]!));
    }

    private static object NewVersion(ServerProcess server) => new
    {
        location = "eastus",
        publishingProfile = new { targetRegions = new object[] { new { name = "eastus" }, new { name = "UK South", regionalReplicaCount = 2 } } },
        storageProfile = new
        {
            source = new { id = $"/subscriptions/{server.SubscriptionId}/resourceGroups/{Group}/providers/Microsoft.Compute/images/ubuntu-2404-build" },
        },
    };

    private static IEnumerable<string> Names(JsonNode list) => list.AsArray().Select(item => (string)item!["name"]!);

    // The client deletes a parent right after its last child, as no careful one would.
    private static string WithoutLingering()
    {
        var snapshot = JsonNode.Parse(Snapshot.Contoso().ToJson())!;
        snapshot["scenario"]!["lingerSeconds"] = new JsonObject { ["min"] = 0, ["max"] = 0 };
        return snapshot.ToJsonString();
    }
}
