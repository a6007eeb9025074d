using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// Takes out of a resource whatever could be a secret. A property or a tag whose name says so is removed; of an address everything after its
/// path is; the settings of VM extensions are, because people put passwords where only the protected ones belong. Commands stay as a
/// placeholder: the service wants some, and nobody can say which word of one is a password.
/// </summary>
internal static partial class SecretFilter
{
    private const string Mark = "REDACTED";

    /// <summary>Certificates of Secure Boot are public, and have the shape of keys.</summary>
    private const string PublicKeys = "uefiSettings";

    /// <summary>Of applications and their custom actions, and of scripts that a machine is told to run.</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.OrdinalIgnoreCase) { "install", "remove", "update", "script", "commandToExecute" };

    /// <summary>Where a pair, such as a script's parameter, has its name and its value.</summary>
    private static readonly string[] PairNames = ["name", "key", "parameterName"];

    private static readonly string[] PairValues = ["value", "defaultValue", "default", "secureValue"];

    /// <summary>A copy without its secrets.</summary>
    public static JsonObject Cleaned(ResourceId id, JsonElement resource)
    {
        var json = JsonObject.Create(resource) ?? throw ArmService.NotUnderstood("a resource in the answer is no object");
        CleanObject(json, keepsSettings: id.Type.StartsWith(GalleryTypes.Gallery, StringComparison.OrdinalIgnoreCase));
        return json;
    }

    /// <summary>Without the query and the fragment of any address in it.</summary>
    public static string Cleaned(string text) =>
        Redaction.IsKey(text) ? Mark : Fragment().Replace(Redaction.OfText(text).Replace($"?{Mark}", string.Empty, StringComparison.Ordinal), "$1");

    private static void CleanObject(JsonObject json, bool keepsSettings)
    {
        if (PairNames.Any(name => Text(json[name]) is { } named && SecretName.Is(named)))
        {
            foreach (var value in PairValues)
                json.Remove(value);
        }

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
            else if (Text(value) is { } text && (Commands.Contains(name) ? Mark : Cleaned(text)) is var cleaned && cleaned != text)
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
            if (SecretName.Is(name) || Text(value) is not { } text || IsRandomKey(name, value) || Cleaned(text).Contains(Mark, StringComparison.Ordinal))
                tags.Remove(name);
            else
                tags[name] = Cleaned(text);
        }
    }

    /// <summary>A switch such as <c>disablePasswordAuthentication</c> is none, and neither is an id, by which identities are listed.</summary>
    private static bool IsSecret(string name, JsonNode value) =>
        !name.StartsWith('/') && (IsRandomKey(name, value) || (SecretName.Is(name) && (value is JsonObject or JsonArray || Text(value) is not null)));

    private static bool IsRandomKey(string name, JsonNode? value) => SecretName.MayBeKey(name) && value switch
    {
        JsonArray items => items.Any(item => Text(item) is { } text && SecretName.LooksRandom(text)),
        _ => Text(value) is { } text && SecretName.LooksRandom(text),
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""([a-z][a-z0-9+.-]{1,20}://[^"\s?#]+)#[^"\s]*""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Fragment();
}
