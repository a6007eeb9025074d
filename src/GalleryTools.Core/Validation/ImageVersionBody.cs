using System.Text.Json;

namespace GalleryTools.Core.Validation;

/// <summary>Reads the body of an image version's PUT. Source: GalleryImageVersion in the gallery API specification 2024-03-03.</summary>
internal static class ImageVersionBody
{
    public static ImageVersionRequest Read(JsonElement json)
    {
        var unreadable = new List<UnreadableValue>();
        if (json.ValueKind != JsonValueKind.Object)
            return new ImageVersionRequest { Unreadable = [new UnreadableValue("body", json.ValueKind.ToString(), "object")] };

        var body = new JsonNodeReader(json, "", unreadable);
        var properties = body.Object("properties");
        var publishing = properties?.Object("publishingProfile");
        var storage = properties?.Object("storageProfile");
        var source = storage?.Object("source");
        var safety = properties?.Object("safetyProfile");
        return new ImageVersionRequest
        {
            Location = body.Text("location"),
            Tags = body.Texts("tags"),
            TargetRegions = publishing?.List("targetRegions", TargetRegion) ?? [],
            ReplicaCount = publishing?.Integer("replicaCount"),
            StorageAccountType = publishing?.Text("storageAccountType"),
            ReplicationMode = publishing?.Text("replicationMode"),
            EndOfLifeDate = publishing?.Text("endOfLifeDate"),
            ExcludeFromLatest = publishing?.Flag("excludeFromLatest"),
            SourceImageId = source?.Text("id"),
            SourceImageVMId = source?.Text("virtualMachineId"),
            CommunityGalleryImageId = source?.Text("communityGalleryImageId"),
            OsDisk = storage?.Object("osDiskImage") is { } osDisk
                ? new DiskRequest { Source = Source(osDisk), HostCaching = osDisk.Text("hostCaching") }
                : null,
            DataDisks = storage?.List("dataDiskImages", DataDisk) ?? [],
            AllowDeletionOfReplicatedLocations = safety?.Flag("allowDeletionOfReplicatedLocations"),
            BlockDeletionBeforeEndOfLife = safety?.Flag("blockDeletionBeforeEndOfLife"),
            Unreadable = unreadable,
        };
    }

    private static TargetRegionRequest TargetRegion(JsonNodeReader region) => new()
    {
        Name = region.Text("name"),
        ReplicaCount = region.Integer("regionalReplicaCount"),
        StorageAccountType = region.Text("storageAccountType"),
        ExcludeFromLatest = region.Flag("excludeFromLatest"),
        Encryption = region.Object("encryption") is { } encryption ? Encryption(encryption) : null,
    };

    private static RegionEncryptionRequest Encryption(JsonNodeReader encryption) => new()
    {
        OsDisk = encryption.Object("osDiskImage") is { } osDisk ? OsDiskEncryption(osDisk) : null,
        DataDisks = encryption.List("dataDiskImages", disk => new DataDiskEncryptionRequest
        {
            Lun = disk.Integer("lun"),
            DiskEncryptionSetId = disk.Text("diskEncryptionSetId"),
        }),
    };

    private static OsDiskEncryptionRequest OsDiskEncryption(JsonNodeReader osDisk)
    {
        var security = osDisk.Object("securityProfile");
        return new OsDiskEncryptionRequest
        {
            DiskEncryptionSetId = osDisk.Text("diskEncryptionSetId"),
            ConfidentialVMEncryptionType = security?.Text("confidentialVMEncryptionType"),
            SecureVMDiskEncryptionSetId = security?.Text("secureVMDiskEncryptionSetId"),
        };
    }

    private static DataDiskRequest DataDisk(JsonNodeReader disk) => new()
    {
        Lun = disk.Integer("lun"),
        Source = Source(disk),
        HostCaching = disk.Text("hostCaching"),
        SizeInGB = disk.Integer("sizeInGB"),
    };

    private static DiskSource? Source(JsonNodeReader disk) => disk.Object("source") is { } source
        ? new DiskSource { SourceId = source.Text("id"), SourceUri = source.Text("uri"), StorageAccountId = source.Text("storageAccountId") }
        : null;
}
