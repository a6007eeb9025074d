using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GalleryTools.Explaining;

/// <summary>Objects that somebody made of JSON (<c>ConvertFrom-Json</c>, an entry of the activity log), as JSON again.</summary>
internal static class PipedText
{
    /// <summary>Deeper objects are no errors, and objects may hold themselves.</summary>
    private const int Depth = 12;

    /// <summary>Objects of .NET hold far more than an error: an entry of the activity log is as deep as this.</summary>
    private const int DepthOfObjects = 4;

    public static string Of(object input) => Node(input, Depth)?.ToJsonString(JsonSerializerOptions.Default) ?? string.Empty;

    private static JsonNode? Node(object? value, int depth)
    {
        var inner = value.Unwrapped();
        if (inner is null || depth == 0)
            return null;
        return inner switch
        {
            string text => JsonValue.Create(text),
            bool or int or long or double => JsonValue.Create(Convert.ToString(inner, CultureInfo.InvariantCulture)),
            IDictionary map => Of(map.Keys.Cast<object>().Select(key => (key.ToString()!, map[key])), depth),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Node(item, depth - 1))]),
            PSObject custom => Of(Members(custom), depth),
            _ when inner.ToString() is { } text && text != inner.GetType().ToString() => JsonValue.Create(text),
            _ => Of(Members(PSObject.AsPSObject(inner)), Math.Min(depth, DepthOfObjects)),
        };
    }

    private static IEnumerable<(string Name, object? Value)> Members(PSObject of) =>
        of.Properties.Where(property => property.IsGettable).Select(property => (property.Name, Value(property)));

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static JsonObject Of(IEnumerable<(string Name, object? Value)> members, int depth) =>
        new(members.DistinctBy(member => member.Name, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Name, Node(member.Value, depth - 1))));
}
