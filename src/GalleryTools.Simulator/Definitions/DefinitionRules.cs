using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.EndOfLife;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Definitions;

/// <summary>What Compute refuses of a definition (rows definition-01, 05, 12 and 13 of the article).</summary>
internal static partial class DefinitionRules
{
    private static readonly string[] Fixed =
    [
        "osType", "osState", "hyperVGeneration", "architecture", "identifier.publisher", "identifier.offer", "identifier.sku",
        "purchasePlan.name", "purchasePlan.publisher", "purchasePlan.product",
    ];

    private static readonly (string Name, int Length)[] IdentifierParts = [("publisher", 128), ("offer", 64), ("sku", 64)];

    /// <exception cref="RefusedException">For the first rule that is broken.</exception>
    public static void Refuse(Write write)
    {
        var refusal = Identifier(write) ?? Features(write) ?? EndOfLifeDate.Check(write, "endOfLifeDate", "galleryImage") ?? Recommended(write) ?? Changed(write) ?? Taken(write);
        if (refusal is not null)
            throw refusal.Raise();
    }

    private static Refusal? Identifier(Write write)
    {
        foreach (var (name, length) in IdentifierParts)
        {
            var value = write.Properties.TextAt("identifier." + name) ?? "";
            if (value.Length > length || !AssetName().IsMatch(value))
            {
                var path = "galleryImage.properties.identifier." + name;
                return Refusal.InvalidParameter(string.Create(CultureInfo.InvariantCulture,
                    $"Asset name {path} is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed {length} characters."), path);
            }
        }
        return null;
    }

    // Recorded of a value that fits the sentence (azure-cli#24142), so there must be more to it than it says.
    private static Refusal? Features(Write write)
    {
        foreach (var feature in write.Properties.ObjectsAt("features"))
        {
            var value = feature.TextAt("value") ?? "";
            if (value.Length > 100 || !FeatureValue().IsMatch(value))
            {
                return Refusal.InvalidParameter(
                    $"The value '{value}' for feature '{feature.TextAt("name")}' is invalid. Allowed characters are English alphanumerical characters " +
                    "with spaces and commas. The length of the value cannot exceed 100 characters.", "galleryImage.properties.features");
            }
        }
        return null;
    }

    private static Refusal? Recommended(Write write)
    {
        foreach (var name in new[] { "vCPUs", "memory" })
        {
            var range = write.Properties.ObjectAt("recommended." + name);
            if (range.NumberAt("min") > range.NumberAt("max"))
            {
                var path = "galleryImage.properties.recommended." + name;
                return Refusal.InvalidParameter($"The minimum value of {path} must not be greater than the maximum value of {path}.", path);
            }
        }
        return null;
    }

    private static Refusal? Changed(Write write)
    {
        if (write.Existing is null)
            return null;
        foreach (var path in Fixed)
        {
            var sent = write.Properties.TextAt(path);
            var there = write.Existing.TextAt("properties." + path);
            if (sent is not null && !string.Equals(sent, there, StringComparison.OrdinalIgnoreCase))
                return PropertyChange.NotAllowed("galleryImage.properties." + path);
        }
        return null;
    }

    private static Refusal? Taken(Write write)
    {
        var mine = Triplet(write.Properties);
        var other = write.State.Resources.In(write.Id.Collection.Key)
            .FirstOrDefault(stored => stored.Key != write.Id.Key && Triplet(stored.Read()["properties"]) == mine);
        if (other is null)
            return null;
        var identifier = write.Properties.ObjectAt("identifier");
        return new Refusal(409, "Conflict",
            $"Gallery image: {other.Id.Name} identified by (publisher:{identifier.TextAt("publisher")}, offer:{identifier.TextAt("offer")}, " +
            $"sku:{identifier.TextAt("sku")}) already exists. Choose a different publisher, offer, sku combination.");
    }

    private static string Triplet(JsonNode? properties) =>
        string.Join('|', IdentifierParts.Select(part => properties.TextAt("identifier." + part.Name))).ToUpperInvariant();

    [GeneratedRegex("^[A-Za-z0-9_.-]*[A-Za-z0-9_-]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssetName();

    [GeneratedRegex("^[A-Za-z0-9 ,]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeatureValue();
}
