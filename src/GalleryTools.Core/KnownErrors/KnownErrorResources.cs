using System.Text.Json;

namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// Reads the embedded catalogue: <c>known-errors.json</c> with the facts, and beside it <c>known-errors.{culture}.json</c> for
/// each language, found by name, so that a new language is a new file. <c>known-wordings.{culture}.json</c> has the wordings that
/// users of a language paste: Microsoft translates its articles, and PowerShell its messages.
/// </summary>
internal static class KnownErrorResources
{
    private const string Prefix = "known-errors.";
    private const string WordingsPrefix = "known-wordings.";
    private const string Suffix = ".json";
    private const int SchemaVersion = 1;

    /// <summary>Read by hand: the first use of the serializer costs a process five times what the reading does.</summary>
    public static IReadOnlyList<KnownError> Errors()
    {
        using var stream = Open(Prefix + "json");
        using var document = JsonDocument.Parse(stream);
        var version = document.RootElement.GetProperty("schemaVersion").GetInt32();
        return version == SchemaVersion
            ? [.. document.RootElement.GetProperty("errors").EnumerateArray().Select(Error)]
            : throw new InvalidDataException($"The error catalogue has schema version {version}; {SchemaVersion} was expected.");
    }

    public static Dictionary<string, IReadOnlyDictionary<string, KnownErrorTemplates>> Languages() =>
        Resources(Prefix).ToDictionary(name => name[Prefix.Length..^Suffix.Length], Texts, StringComparer.OrdinalIgnoreCase);

    /// <summary>The wordings of other languages by the error's id.</summary>
    public static IEnumerable<(string Id, string Wording)> TranslatedWordings() => Resources(WordingsPrefix).SelectMany(Wordings);

    private static IEnumerable<string> Resources(string prefix) => typeof(KnownErrorResources).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length + Suffix.Length);

    private static List<(string Id, string Wording)> Wordings(string resource)
    {
        using var stream = Open(resource);
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().SelectMany(entry => entry.Value.EnumerateArray().Select(wording => (entry.Name, wording.GetString()!)))];
    }

    private static KnownError Error(JsonElement entry) => new()
    {
        Id = entry.GetProperty("id").GetString()!,
        Areas = Strings(entry, "areas"),
        Rows = Strings(entry, "rows"),
        Codes = Strings(entry, "codes"),
        IdentifyingCodes = Strings(entry, "identifyingCodes"),
        Messages = Strings(entry, "messages"),
        GenericMessages = Strings(entry, "genericMessages"),
        Category = entry.GetProperty("category").GetString()!,
        HelpUri = new Uri(entry.GetProperty("helpUri").GetString()!),
        Prevention = Enum.Parse<KnownErrorPrevention>(entry.GetProperty("prevention").GetString()!, ignoreCase: true),
    };

    private static string[] Strings(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static IReadOnlyDictionary<string, KnownErrorTemplates> Texts(string resource)
    {
        using var stream = Open(resource);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(
            entry => entry.Name,
            entry => new KnownErrorTemplates(Text(entry.Value, "message"), Text(entry.Value, "cause"), Text(entry.Value, "fix")),
            StringComparer.Ordinal);
    }

    private static TextTemplate Text(JsonElement entry, string name)
    {
        var value = entry.GetProperty(name);
        return new TextTemplate(value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(alternative => alternative.GetString()!)]
            : [value.GetString()!]);
    }

    private static Stream Open(string resource) => typeof(KnownErrorResources).Assembly.GetManifestResourceStream(resource)!;
}
