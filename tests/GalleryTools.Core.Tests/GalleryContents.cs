using System.Text.Json.Nodes;
using GalleryTools.Simulator;

namespace GalleryTools.Core.Tests;

/// <summary>Builds what a test's simulated subscription holds. Each method adds one resource and gives its id.</summary>
internal sealed class GalleryContents
{
    public const string SubscriptionId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "99999999-2222-3333-4444-555555555555";
    public const string Group = $"/subscriptions/{SubscriptionId}/resourceGroups/images";

    public static readonly DateTimeOffset Start = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly JsonArray _resources = [];
    private readonly JsonArray _subscriptions = [];

    public GalleryContents()
    {
        AddSubscription(SubscriptionId, _resources);
        Add(Group, "Microsoft.Resources/resourceGroups", []);
    }

    /// <summary>The snapshot's scenario; by default a version is deleted in 90 seconds and keeps its parent for 15 more.</summary>
    public JsonObject Scenario { get; } = new()
    {
        ["durations"] = new JsonObject { ["DeleteGalleryImageVersion"] = 90, ["DeleteGalleryImage"] = 1, ["DeleteGallery"] = 1 },
        ["lingerSeconds"] = new JsonObject { ["min"] = 15, ["max"] = 15 },
        ["failures"] = new JsonArray(),
    };

    /// <summary>The snapshot's faults; none by default.</summary>
    public JsonObject Faults { get; } = [];

    public string Gallery(string name, JsonObject? properties = null) =>
        Add($"{Group}/providers/Microsoft.Compute/galleries/{name}", "Microsoft.Compute/galleries", properties ?? []);

    public string Definition(string gallery, string name) => Add(
        $"{gallery}/images/{name}", "Microsoft.Compute/galleries/images", new()
        {
            ["osType"] = "Linux",
            ["osState"] = "Generalized",
            ["hyperVGeneration"] = "V2",
            ["identifier"] = new JsonObject { ["publisher"] = "Contoso", ["offer"] = gallery[(gallery.LastIndexOf('/') + 1)..], ["sku"] = name },
        });

    public string Version(string definition, string name, JsonObject? properties = null)
    {
        properties ??= [];
        properties["publishingProfile"] ??= new JsonObject
        {
            ["publishedDate"] = "2026-10-01T08:00:00Z",
            ["targetRegions"] = new JsonArray(new JsonObject { ["name"] = "East US 2", ["regionalReplicaCount"] = 1 }),
        };
        return Add($"{definition}/versions/{name}", "Microsoft.Compute/galleries/images/versions", properties);
    }

    public string Add(string id, string type, JsonObject properties)
    {
        properties["provisioningState"] ??= "Succeeded";
        _resources.Add(new JsonObject
        {
            ["id"] = id, ["name"] = id[(id.LastIndexOf('/') + 1)..], ["type"] = type, ["location"] = "eastus2", ["tags"] = new JsonObject(), ["properties"] = properties,
        });
        return id;
    }

    public void Fail(string operation, string resource, string code, string message) => Scenario["failures"]!.AsArray().Add(
        new JsonObject { ["operation"] = operation, ["resource"] = resource, ["code"] = code, ["message"] = message });

    public void AddSubscription(string id) => AddSubscription(id, []);

    /// <summary>A gallery "prod" with definitions a, b, … of versions 1.0.0, 1.0.1, …</summary>
    public string Tree(int definitions, int versions, string gallery = "prod")
    {
        var id = Gallery(gallery);
        for (var definition = 0; definition < definitions; definition++)
        {
            var parent = Definition(id, $"{(char)('a' + definition)}");
            for (var version = 0; version < versions; version++)
                Version(parent, $"1.0.{version}");
        }

        return id;
    }

    public Snapshot ToSnapshot() => Snapshot.Parse(new JsonObject
    {
        ["schemaVersion"] = 1, ["clock"] = Start.ToString("O"), ["subscriptions"] = _subscriptions, ["scenario"] = Scenario, ["faults"] = Faults,
    }.ToJsonString());

    private void AddSubscription(string id, JsonArray resources) => _subscriptions.Add(new JsonObject
    {
        ["subscriptionId"] = id, ["tenantId"] = TenantId, ["locations"] = new JsonArray("eastus", "eastus2", "westeurope"), ["resources"] = resources,
    });
}
