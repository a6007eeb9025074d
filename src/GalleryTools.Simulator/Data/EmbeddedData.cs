using System.Text.Json;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Data;

/// <summary>The tables that a person reads as tables: JSON beside the code that uses them, embedded.</summary>
internal static class EmbeddedData
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The rows of a table.</summary>
    /// <param name="name">Folder and file, joined by dots: <c>Regions.regions.json</c>.</param>
    public static IReadOnlyList<JsonFields> Rows(string name) => JsonFields.Rows(Read(name), name);

    /// <summary>The items of a list of texts.</summary>
    /// <param name="name">Folder and file, joined by dots.</param>
    public static string[] Texts(string name)
    {
        var list = Read(name);
        var texts = new string[list.GetArrayLength()];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = list[index].GetString()!;
        return texts;
    }

    public static Stream Open(string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream($"GalleryTools.Simulator.{name}")
        ?? throw new InvalidOperationException($"'{name}' is not embedded.");

    private static JsonElement Read(string name)
    {
        using var stream = Open(name);
        // Not disposed: its memory would go back to a pool while rows are still read from it.
        return JsonDocument.Parse(stream, Options).RootElement;
    }
}
