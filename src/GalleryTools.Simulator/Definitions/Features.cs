using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Definitions;

/// <summary>A definition's features as the service answers them: an empty list is dropped, and values get the casing of its own words.</summary>
internal static class Features
{
    private static readonly string[] Words =
        ["True", "False", "Standard", "TrustedLaunch", "TrustedLaunchSupported", "ConfidentialVM", "ConfidentialVMSupported", "TrustedLaunchAndConfidentialVmSupported"];

    public static void Complete(JsonObject properties)
    {
        if (properties["features"] is JsonArray { Count: 0 })
            properties.Remove("features");
        foreach (var feature in properties.ObjectsAt("features"))
        {
            if (feature.TextAt("value") is { } value && Words.FirstOrDefault(word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase)) is { } word)
                feature["value"] = word;
        }
    }
}
