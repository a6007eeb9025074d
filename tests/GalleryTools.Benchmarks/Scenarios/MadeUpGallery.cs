using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>A snapshot of one gallery with as many definitions and versions as asked for, in the shapes that the service returns.</summary>
internal static class MadeUpGallery
{
    public const string SubscriptionId = "5b0d2c1e-9a44-4f0e-8f6c-3a7d1e2b9c10";
    public const string GalleryId = $"/subscriptions/{SubscriptionId}/resourceGroups/bench/providers/Microsoft.Compute/galleries/bench";

    public static Snapshot Of(int definitions, int versionsEach)
    {
        var resources = new JsonArray(Group(), Gallery());
        for (var definition = 0; definition < definitions; definition++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{GalleryId}/images/image{definition:000}");
            resources.Add(Definition(id, definition));
            for (var version = 0; version < versionsEach; version++)
                resources.Add(Version($"{id}/versions/1.0.{version}"));
        }

        return Snapshot.Parse(new JsonObject
        {
            ["schemaVersion"] = 1,
            ["clock"] = "2026-11-02T08:00:00Z",
            ["subscriptions"] = new JsonArray(new JsonObject
            {
                ["subscriptionId"] = SubscriptionId,
                ["tenantId"] = "0f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
                ["locations"] = new JsonArray("eastus", "westeurope"),
                ["resources"] = resources,
            }),
        }.ToJsonString());
    }

    private static JsonObject Group() => new()
    {
        ["id"] = $"/subscriptions/{SubscriptionId}/resourceGroups/bench",
        ["name"] = "bench",
        ["type"] = "Microsoft.Resources/resourceGroups",
        ["location"] = "eastus",
        ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
    };

    private static JsonObject Gallery() => Resource(GalleryId, "Microsoft.Compute/galleries", new JsonObject
    {
        ["identifier"] = new JsonObject { ["uniqueName"] = $"{SubscriptionId}-BENCH" },
        ["provisioningState"] = "Succeeded",
    });

    private static JsonObject Definition(string id, int number) => Resource(id, "Microsoft.Compute/galleries/images", new JsonObject
    {
        ["osType"] = "Linux",
        ["osState"] = "Generalized",
        ["hyperVGeneration"] = "V2",
        ["identifier"] = new JsonObject { ["publisher"] = "bench", ["offer"] = "linux", ["sku"] = $"sku{number}" },
        ["provisioningState"] = "Succeeded",
    });

    private static JsonObject Version(string id) => Resource(id, "Microsoft.Compute/galleries/images/versions", new JsonObject
    {
        ["publishingProfile"] = new JsonObject
        {
            ["targetRegions"] = new JsonArray(Region("East US"), Region("West Europe")),
            ["replicaCount"] = 1,
            ["excludeFromLatest"] = false,
            ["publishedDate"] = "2026-06-01T10:00:00.0000000+00:00",
            ["storageAccountType"] = "Standard_LRS",
        },
        ["storageProfile"] = new JsonObject
        {
            ["source"] = new JsonObject { ["id"] = $"/subscriptions/{SubscriptionId}/resourceGroups/bench/providers/Microsoft.Compute/images/source" },
        },
        ["safetyProfile"] = new JsonObject { ["reportedForPolicyViolation"] = false, ["allowDeletionOfReplicatedLocations"] = false },
        ["provisioningState"] = "Succeeded",
    });

    private static JsonObject Region(string name) =>
        new() { ["name"] = name, ["regionalReplicaCount"] = 1, ["storageAccountType"] = "Standard_LRS" };

    private static JsonObject Resource(string id, string type, JsonObject properties) => new()
    {
        ["name"] = id[(id.LastIndexOf('/') + 1)..],
        ["id"] = id,
        ["type"] = type,
        ["location"] = "eastus",
        ["tags"] = new JsonObject(),
        ["properties"] = properties,
    };
}
