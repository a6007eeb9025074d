using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Sources;

/// <summary>The sources of a new version.</summary>
/// <param name="All">With the path that error targets name; those that stand in a subscription, not VHDs or images shared by name.</param>
/// <param name="Os">The one that the operating system comes from, or null.</param>
internal sealed record WriteSources(IReadOnlyList<(string Path, Source Source)> All, Source? Os)
{
    public static WriteSources Of(Write write)
    {
        var profile = write.Properties.ObjectAt("storageProfile");
        var ids = VersionSource.All(profile).ToList();
        if (VersionSource.OldStyle(write.Properties) is { } image)
            ids.Add(("source.id", image));
        var all = ids.Where(source => IsInSubscription(source.Id)).Select(source => (source.Path, new Source(write.State, source.Id))).ToArray();
        var os = all.FirstOrDefault(source => !source.Path.StartsWith("dataDiskImages", StringComparison.Ordinal));
        return new WriteSources(all, os.Item2);
    }

    private static bool IsInSubscription(string id) =>
        id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) && id.Contains("/providers/Microsoft.Compute/", StringComparison.OrdinalIgnoreCase);
}
