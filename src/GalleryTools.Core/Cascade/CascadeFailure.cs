using System.Globalization;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>The ways in which a cascade refuses or ends early; each id and its text stand in the catalogue.</summary>
public static class CascadeFailure
{
    public static GalleryException SimulatorOnly(string command) => ServiceFailure.Own("SimulatorOnly", inner: null, ("command", command));

    /// <summary>A row of a report or a result was piped in where a resource is needed.</summary>
    public static GalleryException NotAResource(string type) => ServiceFailure.Own("PipedObjectNotAResource", inner: null, ("type", type));

    public static GalleryException IdDisagrees(string parameter, string value, string idValue) =>
        ServiceFailure.Own("IdDisagreesWithNames", inner: null, ("parameter", parameter), ("value", value), ("idValue", idValue));

    /// <summary>A scope that was given must be what the arguments name, and one that is needed must be given.</summary>
    /// <exception cref="GalleryException">It is missing, or says something else.</exception>
    public static void ThrowUnlessInScope(GalleryTarget target, string? scope, bool isNeeded)
    {
        ArgumentNullException.ThrowIfNull(target);
        var named = target.Level.ToString();
        if (scope is null && isNeeded)
            throw ServiceFailure.Own("ScopeMissing", inner: null, ("scope", named));
        if (scope is not null && !scope.Equals(named, StringComparison.OrdinalIgnoreCase))
            throw ServiceFailure.Own("ScopeDisagrees", inner: null, ("scope", scope), ("named", named), ("resource", target.Id.ToString()));
    }

    public static GalleryError Blocked(CascadeConcern blocker)
    {
        ArgumentNullException.ThrowIfNull(blocker);
        return new(blocker.Id, blocker.Reason) { Fix = blocker.Fix, ResourceId = blocker.ResourceId.ToString(), Category = "ResourceBusy" };
    }

    /// <summary>All blockers in one error, with the first one's id.</summary>
    public static GalleryError Blocked(IReadOnlyList<CascadeConcern> blockers)
    {
        ArgumentNullException.ThrowIfNull(blockers);
        return Blocked(blockers[0]) with
        {
            Message = string.Join(Environment.NewLine, blockers.Select(blocker => blocker.Reason)),
            Fix = string.Join(' ', blockers.Select(blocker => blocker.Fix).Distinct()),
        };
    }

    public static GalleryError Cancelled(int gone, int total) => Ended("CascadeCancelled", gone, total);

    public static GalleryError Partial(int gone, int total) => Ended("CascadePartial", gone, total);

    private static GalleryError Ended(string errorId, int gone, int total) => ServiceFailure.Own(
        errorId,
        inner: null,
        ("done", gone.ToString(CultureInfo.InvariantCulture)),
        ("total", total.ToString(CultureInfo.InvariantCulture)),
        ("kept", (total - gone).ToString(CultureInfo.InvariantCulture))).Error;
}
