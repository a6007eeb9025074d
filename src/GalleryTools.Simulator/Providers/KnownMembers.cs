using System.Globalization;
using System.Text;
using System.Text.Json;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Providers;

/// <summary>A member of <c>properties</c> that the API version doesn't know is refused, not dropped: recorded in October 2020 of <c>features</c>.</summary>
internal static class KnownMembers
{
    private static readonly Dictionary<string, Row> ByType =
        EmbeddedData.Rows("Providers.known-members.json").Select(Row.Read).ToDictionary(row => row.Type, StringComparer.Ordinal);

    /// <exception cref="RefusedException">BadRequest, with the place in the request's text.</exception>
    public static void Require(string type, ArmRequest request)
    {
        if (!ByType.TryGetValue(type, out var row))
            return;
        var text = Encoding.UTF8.GetBytes(request.BodyText ?? "");
        var reader = new Utf8JsonReader(text);
        var inProperties = false;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2)
                continue;
            var name = reader.GetString()!;
            if (reader.CurrentDepth == 1)
                inProperties = name == "properties";
            else if (inProperties && !row.Knows(name, request.ApiVersion))
                throw Unknown(row, name, Encoding.UTF8.GetString(text, 0, (int)reader.BytesConsumed)).Raise();
        }
    }

    private static Refusal Unknown(Row row, string name, string upToHere)
    {
        var line = upToHere.Count(character => character == '\n') + 1;
        var position = upToHere.Length - upToHere.LastIndexOf('\n') - 1;
        return new Refusal(400, "BadRequest", string.Create(CultureInfo.InvariantCulture,
            $"Could not find member '{name}' on object of type '{row.Object}'. Path 'properties.{name}', line {line}, position {position}."), $"{row.Root}.{name}");
    }

    private sealed record Row(string Type, string Object, string Root, HashSet<string> Members)
    {
        public bool Knows(string member, string apiVersion) => Members.Contains(member) && PropertyHistory.Has(Type, "properties." + member, apiVersion);

        public static Row Read(JsonFields row) => new(
            row.Text("type"), row.Text("object"), row.Text("root"), row.Texts("members").ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
