using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>
/// A gallery's policy. A deleted version can be used by its number for the retention period and restored for the grace period after it. The
/// preview keeps seven days; what the grace period is when nobody sets it is documented nowhere, so it is none.
/// </summary>
internal sealed class SoftDeletePolicy(JsonObject? gallery)
{
    private const int DefaultRetention = 7;
    private readonly JsonObject? _policy = gallery.ObjectAt("properties.softDeletePolicy");

    public bool Enabled => _policy.FlagAt("isSoftDeleteEnabled") is true;

    public TimeSpan Retention => TimeSpan.FromDays(_policy.NumberAt("retentionPeriodInDays") ?? DefaultRetention);

    public TimeSpan Grace => TimeSpan.FromDays(_policy.NumberAt("gracePeriodInDays") ?? 0);
}
