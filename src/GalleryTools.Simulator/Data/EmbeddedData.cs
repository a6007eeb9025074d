using System.Text.Json;

namespace GalleryTools.Simulator.Data;

/// <summary>The tables that a person reads as tables: JSON beside the code that uses them, embedded.</summary>
internal static class EmbeddedData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <param name="name">Folder and file, joined by dots: <c>Regions.regions.json</c>.</param>
    public static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"'{name}' is empty.");
    }

    public static Stream Open(string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream($"GalleryTools.Simulator.{name}")
        ?? throw new InvalidOperationException($"'{name}' is not embedded.");
}
