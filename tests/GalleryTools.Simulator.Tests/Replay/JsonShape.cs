using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>A JSON body reduced to its paths and types, as in <c>properties.publishingProfile.targetRegions[].name: String</c>.</summary>
internal static class JsonShape
{
    public static SortedSet<string> Of(JsonNode? node)
    {
        var shape = new SortedSet<string>(StringComparer.Ordinal);
        Collect(node, "", shape);
        return shape;
    }

    private static void Collect(JsonNode? node, string path, SortedSet<string> shape)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } parent:
                foreach (var (name, value) in parent)
                    Collect(value, path.Length == 0 ? name : $"{path}.{name}", shape);
                break;
            case JsonArray { Count: > 0 } items:
                foreach (var item in items)
                    Collect(item, path + "[]", shape);
                break;
            default:
                shape.Add($"{path}: {Kind(node)}");
                break;
        }
    }

    private static string Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "Null",
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        var kind => kind.Value.ToString(),
    };
}
