using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>ARM's <c>$filter</c> of resources and resource groups: comparisons joined by <c>and</c>.</summary>
internal sealed partial class ResourceFilter
{
    private readonly List<(string Field, bool Equal, string Value)> _conditions = [];

    /// <exception cref="RefusedException">InvalidFilterInQueryString.</exception>
    public ResourceFilter(string? text)
    {
        foreach (var condition in And().Split(text ?? "").Where(part => part.Length > 0))
        {
            var match = Comparison().Match(condition);
            if (!match.Success)
                throw Refusal.Gateway(400, "InvalidFilterInQueryString", $"Invalid $filter '{text}' specified in the query string.").Raise();
            _conditions.Add((
                match.Groups["field"].Value.ToLowerInvariant(),
                string.Equals(match.Groups["operator"].Value, "eq", StringComparison.OrdinalIgnoreCase),
                match.Groups["value"].Value.Replace("''", "'", StringComparison.Ordinal)));
        }
    }

    public bool Accepts(JsonObject resource, ArmPath id) =>
        _conditions.All(condition => Matches(resource, id, condition.Field, condition.Value) == condition.Equal);

    private bool Matches(JsonObject resource, ArmPath id, string field, string value) => field switch
    {
        "tagname" => Tags(resource).Any(tag => Same(tag.Key, value) && (TagValue() is not { } wanted || Same(tag.Value?.ToString(), wanted))),
        // Only together with its name.
        "tagvalue" => Tags(resource).Any(tag => Same(tag.Value?.ToString(), value)),
        "resourcetype" => Same(id.ResourceType, value),
        "resourcegroup" => Same(id.ResourceGroup, value),
        "location" => Same(RegionTable.Normalize(resource.TextAt("location") ?? ""), RegionTable.Normalize(value)),
        _ => Same(id.Namespace is null ? id.Name : id.NameText, value),
    };

    private string? TagValue() =>
        _conditions.Where(condition => condition is { Field: "tagvalue", Equal: true }).Select(condition => condition.Value).FirstOrDefault();

    private static JsonObject Tags(JsonObject resource) => resource.ObjectAt("tags") ?? [];

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+and\s+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(?<field>resourceType|resourceGroup|location|name|tagName|tagValue)\s+(?<operator>eq|ne)\s+'(?<value>([^']|'')*)'\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();
}
