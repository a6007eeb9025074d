using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>
/// How many days a policy may set. Neither the limits nor the refusal are recorded or documented: a year is far beyond the preview's seven
/// days, and a period below nothing would delete for good at once.
/// </summary>
/// <param name="Name">The policy's member.</param>
/// <param name="Least">A retention of no days would keep nothing; a grace period may be none.</param>
internal sealed record PolicyDays(string Name, int Least)
{
    private const int Most = 365;

    public static PolicyDays Retention { get; } = new("retentionPeriodInDays", 1);

    public static PolicyDays Grace { get; } = new("gracePeriodInDays", 0);

    /// <summary>What is wrong with the days that a gallery is given, or null. Days that it has already came from a snapshot, and may stay.</summary>
    public static Refusal? Check(Write write) => Retention.CheckOne(write) ?? Grace.CheckOne(write);

    /// <summary>What a policy means. One out of a snapshot was checked by nobody, and counts as the nearest that is allowed.</summary>
    public TimeSpan Of(JsonObject? policy, int unset) => TimeSpan.FromDays(Math.Clamp(policy.NumberAt(Name) ?? unset, Least, Most));

    private Refusal? CheckOne(Write write)
    {
        var path = "softDeletePolicy." + Name;
        if (write.Properties.At(path) is not { } value || (write.Properties.NumberAt(path) is { } days && days >= Least && days <= Most))
            return null;
        if (JsonNode.DeepEquals(value, write.Existing.At("properties." + path)))
            return null;
        return Refusal.InvalidParameter(
            $"The value {JsonText.Compact(value)} of parameter gallery.properties.{path} is out of range. It must be a whole number between {Least} and {Most}, inclusive.",
            "gallery.properties." + path);
    }
}
