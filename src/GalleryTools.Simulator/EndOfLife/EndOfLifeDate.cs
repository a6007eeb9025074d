using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.EndOfLife;

/// <summary>The end-of-life date of definitions and versions (definition-09, definition-10).</summary>
internal static class EndOfLifeDate
{
    /// <param name="path">Below <c>properties</c>.</param>
    /// <param name="root">As targets name the resource: <c>galleryImage</c>.</param>
    public static Refusal? Check(Write write, string path, string root)
    {
        if (write.Properties.TextAt(path) is not { } text || text == write.Existing.TextAt("properties." + path))
            return null;
        // Compute can't bind the body: BadRequest without a target, as recorded of other members.
        if (JsonText.ReadTime(text) is not { } date)
            return new Refusal(400, "BadRequest", $"Could not convert string to DateTimeOffset: {text}. Path 'properties.{path}'.");
        return date <= write.State.Now
            ? Refusal.InvalidParameter("EndOfLifeDate must be set to a future date.", $"{root}.properties.{path}")
            : null;
    }
}
