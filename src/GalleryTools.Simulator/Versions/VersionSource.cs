using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Versions;

/// <summary>Where a version comes from, in the places that API versions have had for it.</summary>
internal static class VersionSource
{
    private static readonly string[] Members = ["id", "virtualMachineId", "communityGalleryImageId"];

    /// <summary>The one source of all disks, or null when each disk has its own.</summary>
    public static string? Of(JsonObject? storageProfile) =>
        Members.Select(member => storageProfile.TextAt("source." + member)).FirstOrDefault(id => !string.IsNullOrEmpty(id));

    /// <summary>The managed image of API versions before 2019-07-01.</summary>
    public static string? OldStyle(JsonObject properties) => properties.TextAt("publishingProfile.source.managedImage.id");

    /// <summary>Every source id of a profile, with the path that error targets name.</summary>
    public static IEnumerable<(string Path, string Id)> All(JsonObject? storageProfile)
    {
        foreach (var member in Members)
        {
            if (storageProfile.TextAt("source." + member) is { Length: > 0 } id)
                yield return ("source." + member, id);
        }
        if (storageProfile.TextAt("osDiskImage.source.id") is { Length: > 0 } osDisk)
            yield return ("osDiskImage.source.id", osDisk);
        foreach (var disk in storageProfile.ObjectsAt("dataDiskImages"))
        {
            if (disk.TextAt("source.id") is { Length: > 0 } id)
                yield return ("dataDiskImages.source.id", id);
        }
    }
}
