using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GalleryTools.Core.Validation;

namespace GalleryTools.Validation;

/// <summary>
/// Reads the hashtables that New-AzGalleryImageVersion takes (and its own objects, by property name), as typed. A value of the wrong kind
/// is noted, so that a check names it beside all else that is wrong.
/// </summary>
internal sealed class Splat(object value, string path, List<UnreadableValue> unreadable)
{
    private readonly object _value = value.Unwrapped()!;

    /// <summary>A key that nothing reads would be a setting that is silently lost.</summary>
    /// <exception cref="Core.GalleryException">The table has a key that is not among the names.</exception>
    public Splat Only(params string[] names)
    {
        var unknown = _value is IDictionary table
            ? table.Keys.Cast<object>().Select(key => key.ToString()!).FirstOrDefault(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase))
            : null;
        return unknown is null ? this : throw RequestFailure.UnknownKey(path, unknown, names);
    }

    public string? Text(string name) => Member(name) switch
    {
        null => null,
        Enum named => named.ToString(),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    public int? Number(string name) => Member(name) switch
    {
        null => null,
        int number => number,
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        (byte or sbyte or short or ushort or uint or long or ulong or float or double or decimal) and var value
            when LanguagePrimitives.TryConvertTo<decimal>(value, CultureInfo.InvariantCulture, out var exact) && exact == decimal.Truncate(exact) && exact is >= int.MinValue and <= int.MaxValue
            => (int)exact,
        var other => Noted<int>(name, other, "integer"),
    };

    public bool? Flag(string name) => Member(name) switch
    {
        null => null,
        bool flag => flag,
        SwitchParameter given => given.IsPresent,
        string text when bool.TryParse(text, out var flag) => flag,
        var other => Noted<bool>(name, other, "boolean"),
    };

    public Splat? Part(string name)
    {
        if (Member(name) is not { } part)
            return null;
        if (part is not (string or ValueType))
            return new Splat(part, $"{path}.{name}", unreadable);
        Note(name, part, "object");
        return null;
    }

    public IEnumerable<Splat> Parts(string name) => Member(name) switch
    {
        null => [],
        IDictionary single => [new Splat(single, $"{path}.{name}", unreadable)],
        IEnumerable many and not string => many.Cast<object>().Select((part, index) => new Splat(part, $"{path}.{name}[{index}]", unreadable)),
        var single => [new Splat(single, $"{path}.{name}", unreadable)],
    };

    private object? Member(string name)
    {
        var found = _value is IDictionary table
            ? table.Keys.Cast<object>().Where(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase)).Select(key => table[key]).FirstOrDefault()
            : PSObject.AsPSObject(_value).Properties[name]?.Value;
        return found.Unwrapped();
    }

    private T? Noted<T>(string name, object given, string expected)
        where T : struct
    {
        Note(name, given, expected);
        return null;
    }

    private void Note(string name, object given, string expected) =>
        unreadable.Add(new UnreadableValue($"{path}.{name}", Convert.ToString(given, CultureInfo.InvariantCulture) ?? string.Empty, expected));
}
