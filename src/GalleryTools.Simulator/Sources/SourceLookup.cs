using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Subscriptions;

namespace GalleryTools.Simulator.Sources;

/// <summary>
/// Sources that aren't there (version-07, version-29). Which of the two wordings comes when, and their status and code, are not recorded:
/// here a source that lives in one region is looked up in the version's, and a version, which lives in many, is just looked up.
/// </summary>
internal static class SourceLookup
{
    public static Refusal? Check(Write write, WriteSources sources) =>
        sources.All.Select(source => Missing(write, source.Path, source.Source)).FirstOrDefault(refusal => refusal is not null);

    /// <summary>ARM's part: the sources of a new version are in subscriptions of this tenant.</summary>
    public static Refusal? Linked(Write write) => write.Existing is not null
        ? null
        : WriteSources.Of(write).All.Select(source => LinkedSubscription.Check(write, source.Source.Path)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Missing(Write write, string path, Source source)
    {
        var target = "galleryImageVersion.properties.storageProfile." + path;
        if (source.IsVersion)
            return source.Exists ? null : new Refusal(404, "NotFound", $"Source was not found: {source.Id}. Please make sure the source exists.", target);
        return source.Exists && IsIn(source, write.Location)
            ? null
            : new Refusal(404, "NotFound",
                $"Source {source.Id} is not found. Please check source exists, and is in the same region as gallery image version being created.", target);
    }

    private static bool IsIn(Source source, string? region) =>
        source.Location is null || RegionTable.Normalize(source.Location) == RegionTable.Normalize(region ?? "");
}
