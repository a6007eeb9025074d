using System.Text.Json.Nodes;

namespace GalleryTools.Core.Validation.Reports;

internal static class SarifResult
{
    /// <param name="place">Of the rule in the run's list.</param>
    public static JsonObject Of(CheckedRequest check, Finding finding, int place) => new()
    {
        ["ruleId"] = finding.Id,
        ["ruleIndex"] = place,
        ["level"] = Level(finding.Severity),
        ["message"] = new JsonObject { ["text"] = $"{finding.Message} {finding.Cause} {finding.Fix}" },
        ["locations"] = new JsonArray(new JsonObject { ["logicalLocations"] = new JsonArray(Location(check, finding)) }),
        ["properties"] = Properties(check, finding),
    };

    private static JsonObject Location(CheckedRequest check, Finding finding)
    {
        var resource = check.ResourceId ?? check.Name;
        return finding.Property.Length == 0
            ? new() { ["name"] = check.Name, ["fullyQualifiedName"] = resource, ["kind"] = "resource" }
            : new() { ["name"] = finding.Property, ["fullyQualifiedName"] = $"{resource}#{finding.Property}", ["kind"] = "property" };
    }

    private static JsonObject Properties(CheckedRequest check, Finding finding)
    {
        var properties = new JsonObject { ["rule"] = finding.Rule, ["checkedBy"] = finding.CheckedBy.ToString(), ["request"] = check.Name };
        if (finding.Value is { } value)
            properties["value"] = value;
        return properties;
    }

    /// <summary>What was not checked is no violation, and none of SARIF's other levels is for it.</summary>
    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
