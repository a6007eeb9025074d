using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Locks;

/// <summary>Management locks: of two levels, whatever the casing in which they are sent.</summary>
internal sealed class LockKind(ResourceType type) : ResourceKind(type)
{
    private static readonly string[] Levels = ["CanNotDelete", "ReadOnly"];

    /// <exception cref="RefusedException">InvalidRequestContent: ARM reads the level as one of an enumeration. The words are not recorded.</exception>
    public override void Check(Write write)
    {
        if (LevelOf(write) is null)
        {
            throw Refusal.Gateway(400, "InvalidRequestContent",
                $"The request content was invalid and could not be deserialized: 'The lock level '{write.Properties["level"]?.ToString()}' is not one of {string.Join(", ", Levels)}.'.").Raise();
        }
    }

    public override JsonObject Compose(Write write)
    {
        var properties = base.Compose(write);
        properties["level"] = LevelOf(write);
        return properties;
    }

    private static string? LevelOf(Write write) =>
        Levels.FirstOrDefault(level => string.Equals(level, write.Properties.TextAt("level"), StringComparison.OrdinalIgnoreCase));
}
