using System.Text.Json.Nodes;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// Takes out of a resource whatever could be a secret. A property or a tag whose name says so is removed; of an address everything after its
/// path is; the settings of VM extensions are, because people put passwords where only the protected ones belong.
/// </summary>
internal static class SecretFilter
{
    private const string Mark = "REDACTED";

    /// <summary>Certificates of Secure Boot are public, and have the shape of keys.</summary>
    private const string PublicKeys = "uefiSettings";

    public static void Clean(ResourceId id, JsonObject resource)
    {
        var keepsSettings = id.Type.StartsWith(GalleryTypes.Gallery, StringComparison.OrdinalIgnoreCase);
        CleanObject(resource, keepsSettings);
    }

    private static void CleanObject(JsonObject json, bool keepsSettings)
    {
        foreach (var (name, value) in json.ToArray())
        {
            if (value is null || Is(name, PublicKeys))
                continue;
            if (IsSecret(name, value) || (!keepsSettings && Is(name, "settings") && value is JsonObject))
                json.Remove(name);
            else if (Is(name, "tags") && value is JsonObject tags)
                CleanTags(tags);
            else if (value is JsonObject inner)
                CleanObject(inner, keepsSettings);
            else if (value is JsonArray items)
                CleanArray(items, keepsSettings);
            else if (Text(value) is { } text && Cleaned(text) is var cleaned && cleaned != text)
                json[name] = cleaned;
        }
    }

    private static void CleanArray(JsonArray items, bool keepsSettings)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (items[index] is JsonObject inner)
                CleanObject(inner, keepsSettings);
            else if (items[index] is JsonArray nested)
                CleanArray(nested, keepsSettings);
            else if (Text(items[index]) is { } text && Cleaned(text) is var cleaned && cleaned != text)
                items[index] = cleaned;
        }
    }

    /// <summary>A tag that holds a secret tells nothing without it, so it goes as a whole.</summary>
    private static void CleanTags(JsonObject tags)
    {
        foreach (var (name, value) in tags.ToArray())
        {
            if (Redaction.IsSecretName(name) || Text(value) is not { } text || Cleaned(text).Contains(Mark, StringComparison.Ordinal))
                tags.Remove(name);
            else
                tags[name] = Cleaned(text);
        }
    }

    /// <summary>A switch such as <c>disablePasswordAuthentication</c> is none.</summary>
    private static bool IsSecret(string name, JsonNode value) =>
        Redaction.IsSecretName(name) && (value is JsonObject or JsonArray || Text(value) is not null);

    /// <summary>Without the query of any address in it.</summary>
    private static string Cleaned(string text) =>
        Redaction.IsKey(text) ? Mark : Redaction.OfText(text).Replace($"?{Mark}", string.Empty, StringComparison.Ordinal);

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
