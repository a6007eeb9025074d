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
    /// <summary>By their place, because a tag may have the same name.</summary>
    private static readonly HashSet<string> Volatile = new(StringComparer.OrdinalIgnoreCase)
    {
        "/properties/replicationStatus", "/properties/provisioningState", "/properties/sharingStatus",
    };

    private static readonly HashSet<string> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        "/location", "/properties/publishingProfile/targetRegions/name", "/properties/publishingProfile/targetExtendedLocations/name",
    };

    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string Of(JsonElement resource)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, resource, place: string.Empty);
        return Convert.ToHexString(SHA256.HashData(buffer.WrittenSpan)).ToLowerInvariant();
    }

    /// <summary>One fingerprint over many lines, in their order.</summary>
    public static string Of(IEnumerable<string> lines) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))).ToLowerInvariant();

    /// <param name="place">The names on the way to this value; the items of an array share one place.</param>
    private static void Write(Utf8JsonWriter writer, JsonElement json, string place)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, json, place);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                    Write(writer, item, place);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String when Regions.Contains(place):
                writer.WriteStringValue(RegionName.Normalize(json.GetString()));
                break;
            case JsonValueKind.String when place.Equals("/id", StringComparison.OrdinalIgnoreCase):
                writer.WriteStringValue(json.GetString()!.ToLowerInvariant());
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonElement json, string place)
    {
        writer.WriteStartObject();
        foreach (var property in json.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            var itsPlace = $"{place}/{property.Name}";
            if (Volatile.Contains(itsPlace))
                continue;
            writer.WritePropertyName(property.Name);
            Write(writer, property.Value, itsPlace);
        }

        writer.WriteEndObject();
    }
}
