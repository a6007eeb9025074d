using System.Text.Encodings.Web;
using System.Text.Json;

namespace GalleryTools.Core.Snapshots;

/// <summary>The one way into the file. Every text passes the secret filter here; resources passed it on their way into the spool.</summary>
internal sealed class SnapshotWriter(Stream stream) : IDisposable
{
    private readonly Utf8JsonWriter _json = new(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void BeginObject() => _json.WriteStartObject();

    public void BeginObject(string name) => _json.WriteStartObject(name);

    public void EndObject() => _json.WriteEndObject();

    public void BeginArray(string name) => _json.WriteStartArray(name);

    public void EndArray() => _json.WriteEndArray();

    public void Text(string name, string value) => _json.WriteString(name, SecretFilter.Cleaned(value));

    public void Text(string value) => _json.WriteStringValue(SecretFilter.Cleaned(value));

    public void Number(string name, int value) => _json.WriteNumber(name, value);

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    /// <summary>Written through at once: a snapshot of 10,000 versions would be tens of megabytes of memory.</summary>
    public void Resource(ResourceSpool spool, SpooledResource place)
    {
        using (var resource = spool.Read(place))
            resource.WriteTo(_json);
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();
}
