using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>
/// The sources and encryption sets of a version, in the shape that its acceptance implies: in its region, of its definition's OS type, state
/// and generation, with the disks that the finished version has. Later exchanges know more: a version has its disks only when it is finished.
/// </summary>
internal static class ImpliedSources
{
    public static IEnumerable<JsonObject> Of(RecordedExchange version, Recording recording)
    {
        foreach (var body in new[] { version.RequestJson, version.Json }.OfType<JsonObject>())
        {
            if (body["properties"] is not JsonObject properties)
                continue;
            var location = (string?)body["location"];
            var definition = Definition(version, recording);
            foreach (var set in EncryptionSets(properties))
                yield return set;
            var profile = properties["storageProfile"] as JsonObject;
            foreach (var id in Ids(profile?["source"]).Concat(Ids(properties["publishingProfile"]?["source"])))
            {
                var isInGallery = id.Contains("/galleries/", StringComparison.OrdinalIgnoreCase);
                foreach (var source in isInGallery ? OfGallery(id, location, definition, profile) : [Whole(id, location, definition, profile)])
                    yield return source;
            }
            foreach (var disk in (profile?["dataDiskImages"]?.AsArray() ?? []).Append(profile?["osDiskImage"]))
            {
                foreach (var id in Ids(disk?["source"]))
                    yield return Disk(id, location, disk == profile?["osDiskImage"] ? definition : null, disk!);
            }
        }
    }

    private static IEnumerable<JsonObject> EncryptionSets(JsonObject properties)
    {
        foreach (var kind in new[] { "targetRegions", "targetExtendedLocations" })
        {
            foreach (var region in properties["publishingProfile"]?[kind]?.AsArray() ?? [])
            {
                foreach (var set in Ids(region?["encryption"]).Where(id => id.Contains("/diskEncryptionSets/", StringComparison.OrdinalIgnoreCase)))
                    yield return ImpliedResource.Of(set, "Microsoft.Compute/diskEncryptionSets", Normal((string?)region!["name"]), []);
            }
        }
    }

    // What the recording last said of the definition.
    private static JsonNode? Definition(RecordedExchange version, Recording recording)
    {
        var path = ImpliedResource.ParentsOf(version.Path).Last();
        return recording.Exchanges.LastOrDefault(exchange => exchange is { Status: < 400, Json: JsonObject }
            && string.Equals(exchange.Path, path, StringComparison.OrdinalIgnoreCase))?.Json?["properties"];
    }

    private static IEnumerable<JsonObject> OfGallery(string id, string? location, JsonNode? definition, JsonObject? profile)
    {
        foreach (var parent in ImpliedResource.ParentsOf(id).Select(path => ImpliedResource.Of(path, Normal(location))))
        {
            if (definition is not null && (string?)parent["type"] == "Microsoft.Compute/galleries/images")
                parent["properties"] = definition.DeepClone();
            yield return parent;
        }
        var version = ImpliedResource.Of(id, Normal(location));
        version["properties"]!["storageProfile"] = Without(profile, "source");
        yield return version;
    }

    private static JsonObject Whole(string id, string? location, JsonNode? definition, JsonObject? profile)
    {
        var isMachine = id.Contains("/virtualMachines/", StringComparison.OrdinalIgnoreCase);
        var osDisk = OfDisk(profile?["osDiskImage"]);
        osDisk["osType"] = definition?["osType"]?.DeepClone();
        var properties = new JsonObject
        {
            ["storageProfile"] = new JsonObject
            {
                ["osDisk"] = osDisk, ["dataDisks"] = new JsonArray((profile?["dataDiskImages"]?.AsArray() ?? []).Select(OfDisk).ToArray<JsonNode>()),
            },
        };
        if (isMachine)
        {
            var isGeneralized = (string?)definition?["osState"] == "Generalized";
            properties["instanceView"] = new JsonObject
            {
                ["hyperVGeneration"] = definition?["hyperVGeneration"]?.DeepClone(),
                ["statuses"] = new JsonArray(new JsonObject { ["code"] = isGeneralized ? "OSState/generalized" : "ProvisioningState/succeeded" }),
            };
        }
        else
        {
            osDisk["osState"] = definition?["osState"]?.DeepClone();
            properties["hyperVGeneration"] = definition?["hyperVGeneration"]?.DeepClone();
        }
        var source = ImpliedResource.Of(id, isMachine ? "Microsoft.Compute/virtualMachines" : "Microsoft.Compute/images", Normal(location), properties);
        if (isMachine && definition?["purchasePlan"] is { } plan)
            source["plan"] = plan.DeepClone();
        return source;
    }

    private static JsonObject Disk(string id, string? location, JsonNode? definition, JsonNode image)
    {
        var segments = id.Split('/');
        var properties = new JsonObject { ["diskSizeGB"] = image["sizeInGB"]?.DeepClone() };
        if (definition is not null)
        {
            properties["osType"] = definition["osType"]?.DeepClone();
            properties["hyperVGeneration"] = definition["hyperVGeneration"]?.DeepClone();
        }
        return ImpliedResource.Of(id, segments.Length > 7 ? $"{segments[6]}/{segments[7]}" : "Microsoft.Compute/disks", Normal(location), properties);
    }

    private static JsonObject OfDisk(JsonNode? image)
    {
        var disk = new JsonObject { ["diskSizeGB"] = image?["sizeInGB"]?.DeepClone(), ["caching"] = image?["hostCaching"]?.DeepClone() };
        if (image?["lun"] is { } lun)
            disk["lun"] = lun.DeepClone();
        return disk;
    }

    private static JsonObject? Without(JsonObject? profile, string name)
    {
        var copy = profile?.DeepClone().AsObject();
        copy?.Remove(name);
        return copy;
    }

    // "East US 2" in answers, "eastus2" in requests.
    private static string? Normal(string? region) => region?.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(property => Ids(property.Value)),
        JsonArray items => items.SelectMany(Ids),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) => [text],
        _ => [],
    };
}
