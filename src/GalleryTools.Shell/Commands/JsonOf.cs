using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;

namespace GalleryTools.Shell.Commands;

/// <summary>A PowerShell value as JSON: properties by name, enumerations by number, as ConvertTo-Json does; below the depth as text.</summary>
internal static class JsonOf
{
    public static JsonNode? Value(object? value, int depth)
    {
        var plain = value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
        return plain switch
        {
            null => null,
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            Enum => JsonValue.Create(Convert.ToInt64(plain, CultureInfo.InvariantCulture)),
            sbyte or byte or short or ushort or int or uint or long => JsonValue.Create(Convert.ToInt64(plain, CultureInfo.InvariantCulture)),
            ulong or decimal => JsonValue.Create(Convert.ToDecimal(plain, CultureInfo.InvariantCulture)),
            float or double => JsonValue.Create(Convert.ToDouble(plain, CultureInfo.InvariantCulture)),
            DateTime date => JsonValue.Create(date),
            DateTimeOffset date => JsonValue.Create(date),
            Guid or Uri or char or TimeSpan or Version => JsonValue.Create(plain.ToString()),
            _ when depth < 0 => JsonValue.Create(plain.ToString()),
            IDictionary dictionary => Members(Entries(dictionary), depth),
            IEnumerable list => new JsonArray(list.Cast<object?>().Select(item => Value(item, depth - 1)).ToArray()),
            _ => Members(PSObject.AsPSObject(plain).Properties.Select(property => (property.Name, (object?)property.Value)), depth),
        };
    }

    private static IEnumerable<(string Name, object? Value)> Entries(IDictionary dictionary) =>
        dictionary.Keys.Cast<object>().Select(key => (key.ToString()!, dictionary[key]));

    private static JsonObject Members(IEnumerable<(string Name, object? Value)> members, int depth)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members)
            json[name] = Value(value, depth - 1);
        return json;
    }
}
