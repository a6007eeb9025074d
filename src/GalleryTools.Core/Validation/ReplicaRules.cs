using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>How many replicas there shall be, and how they are made.</summary>
internal static class ReplicaRules
{
    /// <summary>The documented limit of replicas of one image version.</summary>
    public const int MaximumReplicas = 100;

    /// <summary>Source: version-06. No region can have more replicas than the version may have altogether.</summary>
    public static IEnumerable<Violation> ReplicaCountsAreInRange(ImageVersionRequest request)
    {
        if (request.ReplicaCount is < 1 or > MaximumReplicas)
            yield return OutOfRange(RequestPath.Publishing("replicaCount"), request.ReplicaCount.Value, 1, MaximumReplicas);
        for (var index = 0; index < request.TargetRegions.Count; index++)
        {
            if (request.TargetRegions[index].ReplicaCount is { } count and (< 1 or > MaximumReplicas))
                yield return OutOfRange(RequestPath.Region(index, "regionalReplicaCount"), count, 1, MaximumReplicas);
        }
    }

    /// <summary>
    /// Source: Azure's documented limit of 100 replicas of an image version. A warning, because versions with more were seen
    /// (34 regions with up to 50 each, github.com/Azure/azure-cli/issues/16632).
    /// </summary>
    public static IEnumerable<Violation> ReplicaTotalIsWithinLimit(ImageVersionRequest request)
    {
        // A long, and no negative counts: these have their own violation and must not hide this one.
        var total = request.TargetRegions.Sum(region => (long)Math.Max(0, region.ReplicaCount ?? request.ReplicaCount ?? 1));
        if (total > MaximumReplicas)
            yield return Violation.At(RequestPath.Regions, Text(total), ("total", Text(total)), ("maximumNumber", Text(MaximumReplicas)));
    }

    /// <summary>Source: github.com/Azure/AgentBaker/pull/4586; <c>replicationMode</c> is not updatable in the specification.</summary>
    public static IEnumerable<Violation> VersionCanBeReplicatedLater(ImageVersionRequest request)
    {
        if (string.Equals(request.ReplicationMode, "Shallow", StringComparison.OrdinalIgnoreCase))
            yield return Violation.At(RequestPath.Publishing("replicationMode"), request.ReplicationMode, ("version", request.VersionName ?? ""));
    }

    public static Violation OutOfRange(string path, int value, int minimum, int maximum) => Violation.At(
        path,
        Text(value),
        ("propertyPath", path),
        ("value", Text(value)),
        ("minimumNumber", Text(minimum)),
        ("maximumNumber", Text(maximum)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
