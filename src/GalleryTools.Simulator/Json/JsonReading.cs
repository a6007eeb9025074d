using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Json;

/// <summary>Reading JSON that may be anything: a step into a value that isn't an object gives null instead of a failure.</summary>
internal static class JsonReading
{
    /// <summary>The node at a dotted path, or null.</summary>
    public static JsonNode? At(this JsonNode? node, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (node is not JsonObject parent || !parent.TryGetPropertyValue(name, out node))
                return null;
        }
        return node;
    }

    public static JsonObject? ObjectAt(this JsonNode? node, string path) => node.At(path) as JsonObject;

    public static string? TextAt(this JsonNode? node, string path) =>
        node.At(path) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static int? NumberAt(this JsonNode? node, string path) =>
        node.At(path) is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    public static bool? FlagAt(this JsonNode? node, string path) =>
        node.At(path) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>The objects of the array at a path; empty for anything else.</summary>
    public static IEnumerable<JsonObject> ObjectsAt(this JsonNode? node, string path) =>
        node.At(path) is JsonArray items ? items.OfType<JsonObject>() : [];

    /// <summary>The texts of the array at a path; empty for anything else.</summary>
    public static IEnumerable<string> TextsAt(this JsonNode? node, string path) => node.At(path) is JsonArray items
        ? items.OfType<JsonValue>().Select(item => item.TryGetValue<string>(out var text) ? text : null).OfType<string>()
        : [];

    /// <summary>Reads all of a tree, which <see cref="JsonNode"/> else does on demand.</summary>
    /// <exception cref="ArgumentException">A property stands there twice.</exception>
    public static void Materialize(this JsonNode? node)
    {
        var children = node switch
        {
            JsonObject parent => parent.Select(property => property.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var child in children)
            child.Materialize();
    }

    /// <summary>The object of that name, made when it is missing or something else.</summary>
    public static JsonObject Child(this JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child)
            return child;
        child = [];
        parent[name] = child;
        return child;
    }
}
