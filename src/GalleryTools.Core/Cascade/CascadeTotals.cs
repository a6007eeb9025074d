using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Cascade;

/// <param name="EstimatedDuration">By the durations and limits that were recorded, for the default number of deletes side by side.</param>
public sealed record CascadeTotals(int Versions, int Definitions, int Galleries, TimeSpan EstimatedDuration)
{
    /// <summary>Median of 191 recorded deletes of versions (data/traffic.md section 2).</summary>
    private static readonly TimeSpan VersionDelete = TimeSpan.FromSeconds(90);

    /// <summary>A parent still refuses for up to 20 seconds after its last child (data/traffic.md section 3).</summary>
    private static readonly TimeSpan ParentSettles = TimeSpan.FromSeconds(20);

    /// <summary>Version deletes in half an hour, the tighter of the two recorded limits in the long run (data/traffic.md section 6).</summary>
    private const int VersionsPerHalfHour = 1000;

    public static CascadeTotals Of(IReadOnlyList<CascadeStep> steps)
    {
        var versions = Count(steps, GalleryTypes.Version);
        var definitions = Count(steps, GalleryTypes.Definition);
        var galleries = Count(steps, GalleryTypes.Gallery);
        var rounds = (versions + CascadeRun.DefaultThrottleLimit - 1) / CascadeRun.DefaultThrottleLimit;
        var throttled = TimeSpan.FromMinutes(30) * (versions / VersionsPerHalfHour);
        var unthrottled = VersionDelete * rounds;
        var parents = (definitions > 0 ? ParentSettles : TimeSpan.Zero) + (galleries > 0 ? ParentSettles : TimeSpan.Zero);
        return new(versions, definitions, galleries, (throttled > unthrottled ? throttled : unthrottled) + parents);
    }

    private static int Count(IReadOnlyList<CascadeStep> steps, string kind) => steps.Count(step => step.ResourceId.IsOfType(kind));
}
