using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Versions;

/// <summary>Reads the disks of a source out of the store.</summary>
internal static class SourceDisks
{
    /// <summary>The disks of a managed image, a virtual machine or a version; empty for a source that isn't in the store.</summary>
    public static IReadOnlyList<SourceDisk> Of(ServiceState state, string sourceId)
    {
        var profile = state.Resources.Find(sourceId.ToLowerInvariant())?.Read().ObjectAt("properties.storageProfile");
        if (profile is null)
            return [];
        var disks = new List<SourceDisk>();
        if ((profile["osDisk"] ?? profile["osDiskImage"]) is JsonObject osDisk)
            disks.Add(Read(state, osDisk, lun: null));
        disks.AddRange(profile.ObjectsAt("dataDisks").Concat(profile.ObjectsAt("dataDiskImages")).Select(disk => Read(state, disk, disk.NumberAt("lun"))));
        return disks;
    }

    /// <summary>The size of a managed disk or snapshot in GiB, or null when it isn't in the store.</summary>
    public static int? SizeOf(ServiceState state, string id) =>
        state.Resources.Find(id.ToLowerInvariant())?.Read().NumberAt("properties.diskSizeGB");

    private static SourceDisk Read(ServiceState state, JsonObject disk, int? lun)
    {
        var size = disk.NumberAt("diskSizeGB") ?? disk.NumberAt("sizeInGB")
            ?? (disk.TextAt("managedDisk.id") is { } id ? SizeOf(state, id) : null);
        return new SourceDisk(lun, size, disk.TextAt("caching") ?? disk.TextAt("hostCaching"));
    }
}
