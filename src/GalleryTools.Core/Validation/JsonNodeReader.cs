using System.Text.Json;

namespace GalleryTools.Core.Validation;

/// <summary>
/// Reads a JSON body that somebody wrote by hand: what is missing or null gives null, what has the wrong kind gives null and is
/// noted, so that one slip never hides the others.
/// </summary>
internal sealed class JsonNodeReader(JsonElement element, string path, List<UnreadableValue> unreadable)
{
    private const int MaximumValueLength = 100;

    public string Path { get; } = path;

    public JsonNodeReader? Object(string name) =>
        Find(name, JsonValueKind.Object, "object") is { } value ? new JsonNodeReader(value, PathOf(name), unreadable) : null;

    public IReadOnlyList<T> List<T>(string name, Func<JsonNodeReader, T> read)
    {
        if (Find(name, JsonValueKind.Array, "array") is not { } array)
            return [];
        var items = new List<T>(array.GetArrayLength());
        foreach (var item in array.EnumerateArray())
        {
            // An item that is no object still takes its place, so that the paths of the others stay true.
            var itemPath = $"{PathOf(name)}[{items.Count}]";
            if (item.ValueKind != JsonValueKind.Object)
                Note(itemPath, item, "object");
            items.Add(read(new JsonNodeReader(item, itemPath, unreadable)));
        }

        return items;
    }

    public string? Text(string name)
    {
        if (Find(name, JsonValueKind.String, "string") is not { } value)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, is valid JSON and no text.
            Note(PathOf(name), value, "string");
            return null;
        }
    }

    public bool? Flag(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Note(PathOf(name), value, "boolean");
        return null;
    }

    public int? Integer(string name)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;
        Note(PathOf(name), value, "integer");
        return null;
    }

    public IReadOnlyDictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (Find(name, JsonValueKind.Object, "object") is not { } members)
            return texts;
        var reader = new JsonNodeReader(members, PathOf(name), unreadable);
        foreach (var member in members.EnumerateObject())
        {
            if (reader.Text(member.Name) is { } text)
                texts[member.Name] = text;
        }

        return texts;
    }

    private JsonElement? Find(string name, JsonValueKind kind, string expected)
    {
        if (Member(name) is not { } value)
            return null;
        if (value.ValueKind == kind)
            return value;
        Note(PathOf(name), value, expected);
        return null;
    }

    private JsonElement? Member(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private void Note(string at, JsonElement value, string expected)
    {
        var text = value.GetRawText();
        unreadable.Add(new UnreadableValue(at, text.Length > MaximumValueLength ? text[..MaximumValueLength] + "…" : text, expected));
    }
}
