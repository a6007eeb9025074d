using System.Text.Json;

namespace GalleryTools.Core.Service;

/// <summary>Reads ARM JSON by property name without regard to case, and without a throw where something is missing or of another kind.</summary>
internal static class JsonReading
{
    public static JsonElement Member(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return default;
        if (json.TryGetProperty(name, out var exact))
            return exact;
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }

        return default;
    }

    public static string? Text(this JsonElement json, string name)
    {
        var member = json.Member(name);
        return member.ValueKind == JsonValueKind.String ? member.GetString() : null;
    }

    public static bool? Flag(this JsonElement json, string name) => json.Member(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static int? Number(this JsonElement json, string name)
    {
        var member = json.Member(name);
        return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) ? number : null;
    }

    public static DateTimeOffset? Date(this JsonElement json, string name)
    {
        var member = json.Member(name);
        return member.ValueKind == JsonValueKind.String && member.TryGetDateTimeOffset(out var date) ? date : null;
    }

    public static IEnumerable<JsonElement> Items(this JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in json.EnumerateArray())
            yield return item;
    }
}
