using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>Resources that a recording uses and never shows.</summary>
internal static class ImpliedResource
{
    public static JsonObject Group(string id) => Of(id, "Microsoft.Resources/resourceGroups", "eastus", []);

    public static JsonObject Of(string id, string type, string? location, JsonObject properties) => new()
    {
        ["id"] = id, ["name"] = id.Split('/')[^1], ["type"] = type, ["location"] = location ?? "eastus", ["properties"] = properties,
    };

    /// <summary>A gallery or what stands in one, with the least that the service lets it have.</summary>
    public static JsonObject Of(string path, string? location)
    {
        var segments = path.Split('/');
        var provider = Array.FindLastIndex(segments, segment => string.Equals(segment, "providers", StringComparison.OrdinalIgnoreCase));
        var type = string.Join('/', segments[(provider + 2)..].Where((_, index) => index % 2 == 0));
        var properties = type.ToUpperInvariant() switch
        {
            "GALLERIES" => new JsonObject { ["identifier"] = new JsonObject { ["uniqueName"] = $"{segments[2]}-{segments[^1].ToUpperInvariant()}" } },
            "GALLERIES/IMAGES" => new JsonObject
            {
                ["osType"] = "Linux",
                ["osState"] = "Generalized",
                ["hyperVGeneration"] = "V1",
                ["architecture"] = "x64",
                ["identifier"] = new JsonObject { ["publisher"] = "publisher", ["offer"] = "offer", ["sku"] = segments[^1] },
            },
            _ => [],
        };
        properties["provisioningState"] = "Succeeded";
        return Of(path, $"{segments[provider + 1]}/{type}", location, properties);
    }

    /// <summary>As in the gallery and the definition of a version, the gallery first.</summary>
    public static IEnumerable<string> ParentsOf(string path)
    {
        var segments = path.Split('/');
        var galleries = Array.FindIndex(segments, segment => string.Equals(segment, "galleries", StringComparison.OrdinalIgnoreCase));
        for (var length = galleries + 2; length < segments.Length; length += 2)
        {
            // Not "share" and the like, which are no types.
            if (length + 1 < segments.Length || length == galleries + 2)
                yield return string.Join('/', segments.Take(length));
        }
    }
}
