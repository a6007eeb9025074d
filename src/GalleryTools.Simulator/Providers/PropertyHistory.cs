using System.Text.Json.Nodes;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Providers;

/// <summary>Takes out of a resource what the request's API version doesn't know yet.</summary>
internal static class PropertyHistory
{
    private static readonly ILookup<string, PropertySince> ByType =
        EmbeddedData.Rows("Providers.property-history.json").Select(PropertySince.Read).ToLookup(row => row.Type, StringComparer.Ordinal);

    public static void Apply(string type, JsonObject resource, string apiVersion)
    {
        foreach (var row in ByType[type])
        {
            if (string.CompareOrdinal(apiVersion, row.Since) < 0)
                Remove(resource, row.Steps.AsSpan());
        }
    }

    /// <summary>True for a property that the API version knows, or that all of them know.</summary>
    public static bool Has(string type, string path, string apiVersion) => !ByType[type].Any(row =>
        string.Equals(row.Path, path, StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(apiVersion, row.Since) < 0);

    private static void Remove(JsonNode? node, ReadOnlySpan<string> steps)
    {
        if (node is not JsonObject parent)
            return;
        if (steps.Length == 1)
        {
            parent.Remove(steps[0]);
            return;
        }
        if (!steps[0].EndsWith("[]", StringComparison.Ordinal))
        {
            Remove(parent[steps[0]], steps[1..]);
            return;
        }
        if (parent[steps[0][..^2]] is not JsonArray items)
            return;
        foreach (var item in items)
            Remove(item, steps[1..]);
    }

    private sealed record PropertySince(string Type, string Path, string Since)
    {
        public string[] Steps { get; } = Path.Split('.');

        public static PropertySince Read(JsonFields row) => new(row.Text("type"), row.Text("path"), row.Text("since"));
    }
}
