using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>
/// A gallery's policy. A deleted version can be used by its number for the retention period and restored for the grace period after it. What
/// the grace period is when nobody sets it is neither recorded nor documented, so it is none.
/// </summary>
internal sealed class SoftDeletePolicy(JsonObject? gallery)
{
    private const int DefaultRetention = 7;
    private readonly JsonObject? _policy = gallery.ObjectAt("properties.softDeletePolicy");

    public bool Enabled => _policy.FlagAt("isSoftDeleteEnabled") is true;

    public TimeSpan Retention => PolicyDays.Retention.Of(_policy, DefaultRetention);

    public TimeSpan Grace => PolicyDays.Grace.Of(_policy, unset: 0);

    /// <summary>A policy without its days gets seven, on or off (recorded at 2025-03-03, which shows them though it is not specified to).</summary>
    public static void Complete(JsonObject properties)
    {
        if (properties.ObjectAt("softDeletePolicy") is { } policy)
            policy["retentionPeriodInDays"] ??= DefaultRetention;
    }
}
