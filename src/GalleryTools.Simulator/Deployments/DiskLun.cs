using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Deployments;

/// <summary>Which disk of an image becomes a managed disk: the one at a LUN, or the OS disk without one (disk-01).</summary>
internal static class DiskLun
{
    public static Refusal? Check(int? lun, GalleryImage image)
    {
        // A version in a snapshot may lack its disks.
        var areKnown = image.Disks.ObjectAt("osDiskImage") is not null || image.Disks.ObjectsAt("dataDiskImages").Any();
        return lun is null || !areKnown || DiskAt(lun, image) is not null
            ? null
            : Refusal.InvalidParameter("The value of parameter imageReference is invalid.", "imageReference");
    }

    /// <summary>Fills in what a new disk has from the image's.</summary>
    public static void TakeOver(JsonObject properties, int? lun, GalleryImage image)
    {
        properties["diskSizeGB"] ??= DiskAt(lun, image).NumberAt("sizeInGB");
        if (lun is not null)
            return;
        properties["osType"] ??= image.Definition.TextAt("properties.osType");
        properties["hyperVGeneration"] ??= image.Definition.TextAt("properties.hyperVGeneration");
    }

    private static JsonObject? DiskAt(int? lun, GalleryImage image) => lun is null
        ? image.Disks.ObjectAt("osDiskImage")
        : image.Disks.ObjectsAt("dataDiskImages").FirstOrDefault(disk => disk.NumberAt("lun") == lun);
}
