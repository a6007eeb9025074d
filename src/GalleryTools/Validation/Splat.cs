using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace GalleryTools.Validation;

/// <summary>
/// Reads the hashtables that New-AzGalleryImageVersion takes (and its own objects, by property name), as typed. A value of the wrong kind
/// is an error that names it.
/// </summary>
internal sealed class Splat(object value, string path)
{
    private readonly object _value = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;

    /// <summary>A key that nothing reads would be a setting that is silently lost.</summary>
    /// <exception cref="PSArgumentException">The table has a key that is not among the names.</exception>
    public Splat Only(params string[] names)
    {
        var unknown = _value is IDictionary table
            ? table.Keys.Cast<object>().Select(key => key.ToString()!).FirstOrDefault(key => !names.Contains(key, StringComparer.OrdinalIgnoreCase))
            : null;
        return unknown is null ? this : throw new PSArgumentException($"{path} has '{unknown}', which is none of {string.Join(", ", names)}.", path);
    }

    public string? Text(string name) => Member(name) switch
    {
        null => null,
        Enum named => named.ToString(),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    public int? Number(string name) => Converted<int>(name, "a whole number");

    public bool? Flag(string name) => Converted<bool>(name, "$true or $false");

    public Splat? Part(string name) => Member(name) is { } part ? new Splat(part, $"{path}.{name}") : null;

    public IEnumerable<Splat> Parts(string name) => Member(name) switch
    {
        null => [],
        IDictionary single => [new Splat(single, $"{path}.{name}")],
        IEnumerable many and not string => many.Cast<object>().Select((part, index) => new Splat(part, $"{path}.{name}[{index}]")),
        var single => [new Splat(single, $"{path}.{name}")],
    };

    private object? Member(string name)
    {
        var found = _value is IDictionary table
            ? table.Keys.Cast<object>().Where(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase)).Select(key => table[key]).FirstOrDefault()
            : PSObject.AsPSObject(_value).Properties[name]?.Value;
        return found is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : found;
    }

    private T? Converted<T>(string name, string expected)
        where T : struct
    {
        if (Member(name) is not { } given)
            return null;
        return LanguagePrimitives.TryConvertTo<T>(given, CultureInfo.InvariantCulture, out var converted)
            ? converted
            : throw new PSArgumentException($"{path}.{name} is '{given}', and must be {expected}.", path);
    }
}
