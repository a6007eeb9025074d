using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Json;

/// <summary>
/// An object of a documented shape, read field by field; a field that is null counts as missing. Every record has a short <c>Read</c> on it
/// instead of a serializer's attributes: what JsonSerializer compiles at its first use would be most of a fresh session's start.
/// </summary>
/// <param name="json">The object.</param>
/// <param name="place">Where it stands, for complaints.</param>
/// <remarks>A class, because the BCL's generics are compiled ahead for classes only. All its members raise <see cref="JsonException"/>.</remarks>
internal sealed class JsonFields(JsonElement json, string place)
{
    private const int LongestShown = 60;
    private readonly JsonElement _json = json.ValueKind == JsonValueKind.Object ? json : throw new JsonException($"'{place}' must be an object.");

    public IEnumerable<string> Names
    {
        get
        {
            foreach (var property in _json.EnumerateObject())
                yield return property.Name;
        }
    }

    /// <summary>The objects of an array.</summary>
    public static IReadOnlyList<JsonFields> Rows(JsonElement array, string place)
    {
        if (array.ValueKind != JsonValueKind.Array)
            throw new JsonException($"'{place}' must be an array.");
        var rows = new List<JsonFields>(array.GetArrayLength());
        foreach (var row in array.EnumerateArray())
            rows.Add(new JsonFields(row, $"{place}[{rows.Count}]"));
        return rows;
    }

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name)
    {
        if (!Has(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, "text");
    }

    public int Integer(string name) => OptionalInteger(name) ?? throw Missing(name);

    public int? OptionalInteger(string name)
    {
        if (!Has(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, "a whole number");
    }

    public double Number(string name) => OptionalNumber(name) ?? throw Missing(name);

    public double? OptionalNumber(string name)
    {
        if (!Has(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : throw Wrong(name, "a number");
    }

    public double? OptionalNumberWithin(string name, double least, double most) => OptionalNumber(name) is not { } number || (number >= least && number <= most)
        ? OptionalNumber(name)
        : throw Wrong(name, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"));

    public double NumberWithin(string name, double least, double most) => OptionalNumberWithin(name, least, most) ?? throw Missing(name);

    public int? OptionalWholeNumber(string name, int least, int most = int.MaxValue)
    {
        if (OptionalInteger(name) is not { } number || (number >= least && number <= most))
            return OptionalInteger(name);
        throw Wrong(name, most == int.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} on")
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
    }

    public int WholeNumber(string name, int least) => OptionalWholeNumber(name, least) ?? throw Missing(name);

    /// <summary>How often something was done in a long run: a whole number from 0 on.</summary>
    public long? OptionalCount(string name)
    {
        if (!Has(name, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0 ? count : throw Wrong(name, "a whole number from 0 on");
    }

    /// <summary>One of an enumeration's names.</summary>
    public T? OptionalOneOf<T>(string name)
        where T : struct, Enum
    {
        if (!Has(name, out var value))
            return null;
        foreach (var known in Enum.GetValues<T>())
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() == known.ToString())
                return known;
        }
        throw Wrong(name, $"one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public T OneOf<T>(string name)
        where T : struct, Enum => OptionalOneOf<T>(name) ?? throw Missing(name);

    /// <summary>The numbers of an array; none where it is missing.</summary>
    public IReadOnlyList<int> WholeNumbers(string name, int least)
    {
        if (!Has(name, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw Wrong(name, "an array");
        var numbers = new int[value.GetArrayLength()];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (value[index].ValueKind != JsonValueKind.Number || !value[index].TryGetInt32(out numbers[index]) || numbers[index] < least)
                throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} on"));
        }
        return numbers;
    }

    /// <summary>Refuses a name that nobody would read: it is misspelt, or belongs elsewhere.</summary>
    public void RequireKnown(IReadOnlyCollection<string> names)
    {
        foreach (var name in Names)
        {
            if (!names.Contains(name, StringComparer.Ordinal))
                throw new JsonException($"'{PlaceOf(name)}' is unknown here; known are {string.Join(", ", names)}.");
        }
    }

    /// <summary>False where it is missing.</summary>
    public bool Flag(string name) => OptionalFlag(name) ?? false;

    public bool? OptionalFlag(string name)
    {
        if (!Has(name, out var value))
            return null;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "true or false");
    }

    public DateTimeOffset Time(string name)
    {
        if (!Has(name, out var value))
            throw Missing(name);
        return value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? time : throw Wrong(name, "an ISO 8601 time");
    }

    public JsonFields Object(string name) => OptionalObject(name) ?? throw Missing(name);

    public JsonFields? OptionalObject(string name) => Has(name, out var value) ? new JsonFields(value, PlaceOf(name)) : null;

    /// <summary>The objects of an array; none where it is missing.</summary>
    public IReadOnlyList<JsonFields> Objects(string name) => Has(name, out var value) ? Rows(value, PlaceOf(name)) : [];

    /// <summary>The texts of an array; none where it is missing.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (!Has(name, out var value))
            return [];
        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? value.EnumerateArray().Select(item => item.GetString()!).ToArray()
            : throw Wrong(name, "an array of texts");
    }

    /// <summary>An object of any shape, as a copy that keeps nothing of the document in memory.</summary>
    public JsonObject? OptionalNode(string name)
    {
        if (!Has(name, out var value))
            return null;
        return JsonNode.Parse(value.GetRawText()) as JsonObject ?? throw Wrong(name, "an object");
    }

    public JsonException Missing(string name) => new($"'{PlaceOf(name)}' is missing.");

    /// <summary>Names the place, what is allowed there and what stands there.</summary>
    public JsonException Wrong(string name, string kind) => new($"'{PlaceOf(name)}' must be {kind}{(Has(name, out var value) ? ", not " + Cut(value.GetRawText()) : "")}.");

    private bool Has(string name, out JsonElement value) => _json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private static string Cut(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    private string PlaceOf(string name) => $"{place}.{name}";
}
