using System.Text.Json;

namespace GalleryTools.Core.Snapshots;

internal static class JsonTexts
{
    /// <summary>Every text in it, however deep.</summary>
    public static IEnumerable<string> Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Of),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Of(property.Value)),
        _ => [],
    };
}
