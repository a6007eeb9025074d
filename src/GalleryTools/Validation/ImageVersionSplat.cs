using System.Collections;
using GalleryTools.Core.Validation;

namespace GalleryTools.Validation;

/// <summary>The parts of a request that come as hashtables, with the member names of Az.Compute.</summary>
internal static class ImageVersionSplat
{
    public static TargetRegionRequest[] Regions(IEnumerable<Hashtable>? regions) =>
        (regions ?? []).Select((region, index) => Region(new Splat(region, $"-TargetRegion[{index}]"))).ToArray();

    public static DiskRequest? OsDisk(Hashtable? disk)
    {
        if (disk is null)
            return null;
        var splat = new Splat(disk, "-OSDiskImage");
        return new() { Source = Source(splat), HostCaching = splat.Text("HostCaching") };
    }

    public static DataDiskRequest[] DataDisks(IEnumerable<Hashtable>? disks) =>
        (disks ?? []).Select((disk, index) => DataDisk(new Splat(disk, $"-DataDiskImage[{index}]"))).ToArray();

    private static TargetRegionRequest Region(Splat region) => new()
    {
        Name = region.Text("Name"),
        ReplicaCount = region.Number("ReplicaCount"),
        StorageAccountType = region.Text("StorageAccountType"),
        ExcludeFromLatest = region.Flag("ExcludeFromLatest"),
        Encryption = region.Part("Encryption") is { } encryption ? Encryption(encryption) : null,
    };

    private static RegionEncryptionRequest Encryption(Splat encryption) => new()
    {
        OsDisk = encryption.Part("OSDiskImage") is { } disk
            ? new()
            {
                DiskEncryptionSetId = disk.Text("DiskEncryptionSetId"),
                ConfidentialVMEncryptionType = disk.Part("SecurityProfile")?.Text("ConfidentialVMEncryptionType"),
                SecureVMDiskEncryptionSetId = disk.Part("SecurityProfile")?.Text("SecureVMDiskEncryptionSetId"),
            }
            : null,
        DataDisks = encryption.Parts("DataDiskImages")
            .Select(disk => new DataDiskEncryptionRequest { Lun = disk.Number("Lun"), DiskEncryptionSetId = disk.Text("DiskEncryptionSetId") })
            .ToArray(),
    };

    private static DataDiskRequest DataDisk(Splat disk) => new()
    {
        Lun = disk.Number("Lun"),
        Source = Source(disk),
        HostCaching = disk.Text("HostCaching"),
        SizeInGB = disk.Number("SizeInGB"),
    };

    private static DiskSource? Source(Splat disk) => disk.Part("Source") is { } source
        ? new()
        {
            SourceId = source.Text("Id"),
            SourceUri = source.Text("Uri"),
            StorageAccountId = source.Text("StorageAccountId"),
        }
        : null;
}
