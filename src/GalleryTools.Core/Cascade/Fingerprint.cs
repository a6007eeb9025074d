using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GalleryTools.Core.Cascade;

/// <summary>
/// What a resource was when it was planned. The service has no ETag for galleries (data/traffic.md section 1), so the content itself is
/// hashed: keys sorted, without what changes by itself, region names and the id in one spelling.
/// </summary>
public static class Fingerprint
{
    private static readonly HashSet<string> Volatile = new(StringComparer.OrdinalIgnoreCase) { "replicationStatus", "provisioningState", "sharingStatus" };

    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string Of(JsonElement resource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, resource, isRegion: false, isRoot: true);
        return Convert.ToHexString(SHA256.HashData(buffer.WrittenSpan)).ToLowerInvariant();
    }

    /// <summary>One fingerprint over many lines, in their order.</summary>
    public static string Of(IEnumerable<string> lines) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))).ToLowerInvariant();

    private static void Write(Utf8JsonWriter writer, JsonElement json, bool isRegion, bool isRoot = false)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, json, isRegion, isRoot);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                    Write(writer, item, isRegion);
                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement json, bool isRegion, bool isRoot)
    {
        writer.WriteStartObject();
        foreach (var property in json.EnumerateObject().Where(property => !Volatile.Contains(property.Name)).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(property.Name);
            var isText = property.Value.ValueKind == JsonValueKind.String;
            if (isText && (property.NameEquals("location") || (isRegion && property.NameEquals("name"))))
                writer.WriteStringValue(RegionName.Normalize(property.Value.GetString()!));
            else if (isText && isRoot && property.NameEquals("id"))
                writer.WriteStringValue(property.Value.GetString()!.ToLowerInvariant());
            else
                Write(writer, property.Value, isRegion: property.NameEquals("targetRegions"));
        }

        writer.WriteEndObject();
    }
}
