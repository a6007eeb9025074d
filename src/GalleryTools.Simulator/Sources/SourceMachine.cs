using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Sources;

/// <summary>Disks that a machine may not have when it becomes an image (version-17, 18, 19). Status and code are not recorded.</summary>
internal static class SourceMachine
{
    public static Refusal? Check(WriteSources sources)
    {
        foreach (var (path, source) in sources.All)
        {
            if (source is { IsMachine: true, Exists: true } && (Unmanaged(source) ?? Ephemeral(source) ?? Ultra(source)) is { } message)
                return Refusal.InvalidParameter(message, "galleryImageVersion.properties.storageProfile." + path);
        }
        return null;
    }

    private static string? Unmanaged(Source machine) => machine.DataDisks.Append(machine.OsDisk).Any(disk => disk.TextAt("vhd.uri") is not null)
        ? $"Source virtual machine {machine.Id} must be created from Managed Disks."
        : null;

    private static string? Ephemeral(Source machine) => machine.OsDisk.TextAt("diffDiskSettings.option") == "Local"
        ? $"Source virtual machine {machine.Id} cannot contain an ephemeral OS disk."
        : null;

    private static string? Ultra(Source machine)
    {
        var ultra = machine.DataDisks.FirstOrDefault(disk =>
            (disk.TextAt("managedDisk.storageAccountType") ?? machine.DiskResource(disk).TextAt("sku.name")) == "UltraSSD_LRS");
        return ultra is null
            ? null
            : $"Source virtual machine {machine.Id} cannot contain disk ['{ultra.TextAt("managedDisk.id") ?? ultra.TextAt("name")}'] stored in an UltraSSD account type.";
    }
}
