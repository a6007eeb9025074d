using System.Text.Json.Nodes;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>
/// What must have been there when a recording began, worked out from the recording alone: subscriptions, groups, sources, encryption sets,
/// and galleries with what is in them that it never creates.
/// </summary>
internal sealed class StartState
{
    private readonly Dictionary<string, JsonObject> _resources = new(StringComparer.OrdinalIgnoreCase);

    private StartState(Recording recording)
    {
        foreach (var exchange in recording.Exchanges)
            AddGroup(exchange.Path);
        foreach (var version in recording.Exchanges.Where(exchange => exchange.Type == "galleries/images/versions" && !exchange.IsList))
        {
            foreach (var resource in ImpliedSources.Of(version, recording))
                Add(resource);
        }
        foreach (var group in recording.Exchanges.Where(exchange => exchange.IsResource).GroupBy(exchange => exchange.Key, StringComparer.Ordinal))
            AddIfNeverCreated(group.ToArray());
        foreach (var list in recording.Exchanges.Where(exchange => exchange is { IsList: true, IsShared: false, Type: not "galleries", Json: JsonObject }))
            AddListed(list);
        foreach (var exchange in recording.Exchanges)
            AddIfOutsideGalleries(exchange);
        foreach (var created in recording.Exchanges.Where(exchange => exchange is { Method: "PUT", Status: 201, IsResource: true }))
            RemoveCreated(created.Path);
        AddParents(recording);
    }

    public static Snapshot Of(Recording recording)
    {
        var state = new StartState(recording);
        var tenant = recording.Exchanges.Where(exchange => exchange.Type == "galleries/share").SelectMany(exchange => exchange.RequestJson.ObjectsAt("groups"))
            .Where(group => group.TextAt("type") == "AADTenants").SelectMany(group => group.TextsAt("ids")).FirstOrDefault();
        var locations = EmbeddedData.Rows("Regions.regions.json").Select(row => row.Text("name")).ToArray();
        var subscriptions = state._resources.Values.GroupBy(resource => ((string)resource["id"]!).Split('/')[2], StringComparer.OrdinalIgnoreCase)
            .Select(group => new JsonObject
            {
                ["subscriptionId"] = group.Key,
                ["tenantId"] = tenant ?? "00000000-0000-0000-0000-000000000000",
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

    private void AddIfNeverCreated(RecordedExchange[] exchanges)
    {
        if (exchanges[0] is { Method: "PUT", Status: not (200 or 202) } or { Status: >= 400 })
            return;
        var known = exchanges.FirstOrDefault(exchange => exchange is { Status: < 400, Json: JsonObject })?.Json as JsonObject;
        var resource = known ?? ImpliedResource.Of(exchanges[0].Path, null);
        var neverEnds = exchanges.All(exchange => exchange.Method == "GET" && exchange.State == exchanges[0].State);
        Settle(resource, exchanges[0].Path, neverEnds ? exchanges[0].State : "Succeeded");
    }

    private void AddListed(RecordedExchange list)
    {
        foreach (var listed in list.Json!["value"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            var path = $"{list.Path}/{listed["name"]}";
            if (!_resources.ContainsKey(path))
                Settle(listed.DeepClone().AsObject(), path, "Succeeded");
        }
    }

    // As itself, and as the soft-deleted version that a list shows later.
    private void RemoveCreated(string path)
    {
        _resources.Remove(path);
        var softDeleted = _resources.FirstOrDefault(resource => string.Equals(resource.Value.TextAt("properties.resourceArmId"), path, StringComparison.OrdinalIgnoreCase));
        if (softDeleted.Key is not null)
            _resources.Remove(softDeleted.Key);
    }

    private void Settle(JsonObject resource, string path, string? state)
    {
        resource["id"] = path;
        if (resource["properties"]?["provisioningState"] is not null)
            resource["properties"]!["provisioningState"] = state;
        _resources[path] = resource;
    }

    // Machines, disks and images that a whole recording makes before it comes to galleries: their own bodies say more than what follows from a version.
    private void AddIfOutsideGalleries(RecordedExchange exchange)
    {
        if (exchange is { Method: "PUT" or "GET", Status: 200 or 201, GallerySegments.Count: 0, OperationId: null, Json: JsonObject { } body }
            && string.Equals((string?)body["id"], exchange.Path, StringComparison.OrdinalIgnoreCase)
            && exchange.Path.Contains("/providers/Microsoft.Compute/", StringComparison.OrdinalIgnoreCase) && body["type"] is not null)
        {
            Settle(body, exchange.Path, "Succeeded");
        }
    }

    // A recording that begins with a version has its definition and gallery elsewhere.
    private void AddParents(Recording recording)
    {
        var created = recording.Exchanges.Where(exchange => exchange is { Method: "PUT", Status: 201 }).Select(exchange => exchange.Path);
        var there = _resources.Keys.Concat(created).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var used = recording.Exchanges.Where(exchange => exchange is { GallerySegments.Count: > 2, IsShared: false, Status: < 400 });
        foreach (var (path, location) in used.Select(exchange => (exchange.Path, (string?)(exchange.Json as JsonObject)?["location"])).ToArray())
        {
            foreach (var parent in ImpliedResource.ParentsOf(path).Where(there.Add))
                Add(ImpliedResource.Of(parent, location));
        }
    }

    private void AddGroup(string path)
    {
        var segments = path.Split('/');
        if (segments.Length > 4 && string.Equals(segments[3], "resourceGroups", StringComparison.OrdinalIgnoreCase))
            _resources[string.Join('/', segments.Take(5))] = ImpliedResource.Group(string.Join('/', segments.Take(5)));
    }

    private void Add(JsonObject resource)
    {
        var id = (string)resource["id"]!;
        AddGroup(id);
        _resources[id] = resource;
    }
}
