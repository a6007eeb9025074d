using System.Text.Json.Nodes;
using GalleryTools.Simulator.Data;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>What must have been there when a recording began: groups, sources, encryption sets, and galleries that it never creates.</summary>
internal sealed class StartState
{
    private readonly Dictionary<string, JsonObject> _resources = new(StringComparer.OrdinalIgnoreCase);

    private StartState(Recording recording)
    {
        foreach (var exchange in recording.Exchanges)
            AddGroup(exchange.Path);
        foreach (var group in recording.Exchanges.Where(IsResource).GroupBy(exchange => exchange.Key, StringComparer.Ordinal))
            AddIfNeverCreated(group.ToArray());
        foreach (var exchange in recording.Exchanges.Where(exchange => exchange.Type == "galleries/images/versions" && !exchange.IsList))
            AddLinked(exchange);
        foreach (var created in recording.Exchanges.Where(exchange => exchange is { Method: "PUT", Status: 201 }))
            _resources.Remove(created.Path);
    }

    public static Snapshot Of(Recording recording)
    {
        var state = new StartState(recording);
        var locations = EmbeddedData.Rows("Regions.regions.json").Select(row => row.Text("name")).ToArray();
        var subscriptions = state._resources.Values.GroupBy(resource => ((string)resource["id"]!).Split('/')[2], StringComparer.OrdinalIgnoreCase)
            .Select(group => new JsonObject
            {
                ["subscriptionId"] = group.Key,
                ["tenantId"] = "00000000-0000-0000-0000-000000000000",
                ["locations"] = new JsonArray(locations.Select(name => JsonValue.Create(name)).ToArray<JsonNode?>()),
                ["resources"] = new JsonArray(group.Select(resource => resource.DeepClone()).ToArray()),
            });
        return Snapshot.Parse(new JsonObject
        {
            ["schemaVersion"] = 1,
            ["clock"] = recording.Exchanges[0].Date.ToString("O"),
            ["subscriptions"] = new JsonArray(subscriptions.ToArray<JsonNode>()),
        }.ToJsonString());
    }

    private static bool IsResource(RecordedExchange exchange) => exchange.GallerySegments.Count > 0 && exchange.GallerySegments.Count % 2 == 0;

    private void AddGroup(string path)
    {
        var segments = path.Split('/');
        if (segments.Length > 4 && string.Equals(segments[3], "resourceGroups", StringComparison.OrdinalIgnoreCase))
            Add(string.Join('/', segments.Take(5)), "Microsoft.Resources/resourceGroups", "eastus", []);
    }

    private void AddIfNeverCreated(RecordedExchange[] exchanges)
    {
        if (exchanges[0] is { Method: "PUT", Status: not (200 or 202) } or { Status: >= 400 })
            return;
        if (exchanges.FirstOrDefault(exchange => exchange.Json is JsonObject)?.Json is JsonObject known)
        {
            known["id"] = exchanges[0].Path;
            if (known["properties"]?["provisioningState"] is not null)
                known["properties"]!["provisioningState"] = "Succeeded";
            _resources[exchanges[0].Path] = known;
        }
    }

    private void AddLinked(RecordedExchange exchange)
    {
        if (exchange.Json?["properties"] is not JsonObject properties)
            return;
        foreach (var region in properties["publishingProfile"]?["targetRegions"]?.AsArray() ?? [])
        {
            // The service looks for an encryption set in the region that it encrypts, and for a source in the version's.
            foreach (var set in Texts(region?["encryption"]).Where(text => text.Contains("/diskEncryptionSets/", StringComparison.OrdinalIgnoreCase)))
                Add(set, "Microsoft.Compute/diskEncryptionSets", (string?)region!["name"], []);
        }
        var location = (string?)exchange.Json["location"];
        var profile = properties["storageProfile"];
        foreach (var id in Texts(profile?["source"]).Concat(Texts(properties["publishingProfile"]?["source"])).Where(IsId))
            Add(id, "source", location, new JsonObject { ["storageProfile"] = Disks(profile) });
        foreach (var disk in (profile?["dataDiskImages"]?.AsArray() ?? []).Append(profile?["osDiskImage"]))
        {
            foreach (var id in Texts(disk?["source"]).Where(IsId))
                Add(id, "disk", location, new JsonObject { ["diskSizeGB"] = disk!["sizeInGB"]?.DeepClone() });
        }
    }

    // The shape of a managed image; what the finished version has is what its source had.
    private static JsonObject Disks(JsonNode? profile) => new()
    {
        ["osDisk"] = profile?["osDiskImage"]?.DeepClone(), ["dataDisks"] = profile?["dataDiskImages"]?.DeepClone(),
    };

    private static bool IsId(string text) => text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(property => Texts(property.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    // Later exchanges know more: a version has its disks only when it is finished.
    private void Add(string id, string type, string? location, JsonObject properties)
    {
        AddGroupOf(id, type);
        _resources[id] = new JsonObject { ["id"] = id, ["name"] = id.Split('/')[^1], ["type"] = type, ["location"] = location ?? "eastus", ["properties"] = properties };
    }

    private void AddGroupOf(string id, string type)
    {
        if (type != "Microsoft.Resources/resourceGroups")
            AddGroup(id + "/");
    }
}
