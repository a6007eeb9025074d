using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Sources;

namespace GalleryTools.Simulator.Versions;

/// <summary>
/// What the service says of a version's validation: that it ran none, and which marketplace image the source machine was made of. Recorded at
/// API version 2024-03-03 in 2026; other sources are not, and have no such attributes here.
/// </summary>
internal static class ValidationsProfile
{
    private static readonly string[] ImageParts = ["publisher", "offer", "sku"];

    /// <summary>Null for a version that has none: a snapshot's may come from an API version that doesn't show it.</summary>
    public static JsonObject? Compose(Write write)
    {
        if (write.Existing is { } existing)
            return existing.ObjectAt("properties.validationsProfile")?.DeepClone().AsObject();
        var profile = new JsonObject { ["validationOperationStatus"] = "NotExecuted" };
        var image = WriteSources.Of(write).Os?.MarketplaceImage;
        var attributes = ImageParts.Where(part => image.TextAt(part) is not null)
            .Select(part => new JsonObject { ["name"] = "source_image_" + part, ["value"] = image.TextAt(part) }).ToArray<JsonNode>();
        if (attributes.Length > 0)
            profile["platformAttributes"] = new JsonArray(attributes);
        return profile;
    }

    /// <summary>The answer to a creation knows nothing of the source yet.</summary>
    public static void Hide(JsonObject properties)
    {
        if (properties.TextAt("provisioningState") == "Creating")
            properties.ObjectAt("validationsProfile")?.Remove("platformAttributes");
    }
}
