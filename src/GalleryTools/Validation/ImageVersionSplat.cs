using System.Collections;
using GalleryTools.Core.Validation;

namespace GalleryTools.Validation;

/// <summary>The parts of a request that come as hashtables, with the member names of Az.Compute.</summary>
internal sealed class ImageVersionSplat
{
    private readonly List<UnreadableValue> _unreadable = [];

    /// <summary>Values of the wrong kind, once all parts are read.</summary>
    public IReadOnlyList<UnreadableValue> Unreadable => _unreadable;

    public TargetRegionRequest[] Regions(IEnumerable<Hashtable>? regions) =>
        (regions ?? []).Select((region, index) => region is null ? new() : Region(new Splat(region, $"-TargetRegion[{index}]", _unreadable).Only("Name", "ReplicaCount", "StorageAccountType", "ExcludeFromLatest", "Encryption"))).ToArray();

    public DiskRequest? OsDisk(Hashtable? disk)
    {
        if (disk is null)
            return null;
        var splat = new Splat(disk, "-OSDiskImage", _unreadable).Only("Source", "HostCaching", "SizeInGB");
        return new() { Source = Source(splat), HostCaching = splat.Text("HostCaching") };
    }

    public DataDiskRequest[] DataDisks(IEnumerable<Hashtable>? disks) =>
        (disks ?? []).Select((disk, index) => disk is null ? new() : DataDisk(new Splat(disk, $"-DataDiskImage[{index}]", _unreadable).Only("Lun", "Source", "HostCaching", "SizeInGB"))).ToArray();

    private static TargetRegionRequest Region(Splat region) => new()
    {
        Name = region.Text("Name"),
        ReplicaCount = region.Number("ReplicaCount"),
        StorageAccountType = region.Text("StorageAccountType"),
        ExcludeFromLatest = region.Flag("ExcludeFromLatest"),
        Encryption = region.Part("Encryption") is { } encryption ? Encryption(encryption) : null,
    };

    private static RegionEncryptionRequest Encryption(Splat encryption)
    {
        encryption.Only("OSDiskImage", "DataDiskImages");
        return new()
        {
            OsDisk = encryption.Part("OSDiskImage") is { } disk ? OsDiskEncryption(disk) : null,
            DataDisks = encryption.Parts("DataDiskImages").Select(DataDiskEncryption).ToArray(),
        };
    }

    /// <summary>Az.Compute's names for confidential VMs are CVMEncryptionType and CVMDiskEncryptionSetID; the API has a security profile.</summary>
    private static OsDiskEncryptionRequest OsDiskEncryption(Splat disk)
    {
        disk.Only("DiskEncryptionSetId", "CVMEncryptionType", "CVMDiskEncryptionSetID", "SecurityProfile");
        var profile = disk.Part("SecurityProfile")?.Only("ConfidentialVMEncryptionType", "SecureVMDiskEncryptionSetId");
        return new()
        {
            DiskEncryptionSetId = disk.Text("DiskEncryptionSetId"),
            ConfidentialVMEncryptionType = disk.Text("CVMEncryptionType") ?? profile?.Text("ConfidentialVMEncryptionType"),
            SecureVMDiskEncryptionSetId = disk.Text("CVMDiskEncryptionSetID") ?? profile?.Text("SecureVMDiskEncryptionSetId"),
        };
    }

    private static DataDiskEncryptionRequest DataDiskEncryption(Splat disk)
    {
        disk.Only("Lun", "DiskEncryptionSetId");
        return new() { Lun = disk.Number("Lun"), DiskEncryptionSetId = disk.Text("DiskEncryptionSetId") };
    }

    private static DataDiskRequest DataDisk(Splat disk) => new()
    {
        Lun = disk.Number("Lun"),
        Source = Source(disk),
        HostCaching = disk.Text("HostCaching"),
        SizeInGB = disk.Number("SizeInGB"),
    };

    private static DiskSource? Source(Splat disk) => disk.Part("Source")?.Only("Id", "Uri", "StorageAccountId") is { } source
        ? new()
        {
            SourceId = source.Text("Id"),
            SourceUri = source.Text("Uri"),
            StorageAccountId = source.Text("StorageAccountId"),
        }
        : null;
}
