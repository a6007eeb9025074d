using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// Resources as they come, in a file that only its owner may read and that goes by itself, because a gallery of 10,000 versions would be tens of
/// megabytes of memory. Nothing gets into it before its secrets are out.
/// </summary>
internal sealed class ResourceSpool : IDisposable
{
    private readonly FileStream _file = OwnFile.Create(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileAccess.ReadWrite, FileOptions.DeleteOnClose);

    /// <summary>For tests: who may read the file is seen only while it is there.</summary>
    public string FilePath => _file.Name;

    public SpooledResource Add(JsonObject resource)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            resource.WriteTo(writer);
        var place = new SpooledResource(_file.Seek(0, SeekOrigin.End), (int)buffer.Length);
        buffer.WriteTo(_file);
        return place;
    }

    public JsonDocument Read(SpooledResource place)
    {
        var bytes = new byte[place.Length];
        _file.Position = place.Offset;
        _file.ReadExactly(bytes);
        return JsonDocument.Parse(bytes);
    }

    public void Dispose() => _file.Dispose();
}
