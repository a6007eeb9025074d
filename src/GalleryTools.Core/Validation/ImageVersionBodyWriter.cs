using System.Text.Json.Nodes;

namespace GalleryTools.Core.Validation;

/// <summary>Writes the body of an image version's PUT; what was not given is left out, since null would clear it.</summary>
internal static class ImageVersionBodyWriter
{
    public static JsonObject Write(ImageVersionRequest request) => Members(
        ("location", request.Location),
        ("tags", request.Tags.Count == 0 ? null : Members([.. request.Tags.Select(tag => (tag.Key, (JsonNode?)tag.Value))])),
        ("properties", Members(
            ("publishingProfile", Given(Members(
                ("targetRegions", List(request.TargetRegions, TargetRegion)),
                ("replicaCount", request.ReplicaCount),
                ("excludeFromLatest", request.ExcludeFromLatest),
                ("endOfLifeDate", request.EndOfLifeDate),
                ("storageAccountType", request.StorageAccountType),
                ("replicationMode", request.ReplicationMode)))),
            ("storageProfile", Members(
                ("source", Given(Members(
                    ("id", request.SourceImageId),
                    ("virtualMachineId", request.SourceImageVMId),
                    ("communityGalleryImageId", request.CommunityGalleryImageId)))),
                ("osDiskImage", request.OsDisk is { } disk ? Members(("source", Source(disk.Source)), ("hostCaching", disk.HostCaching)) : null),
                ("dataDiskImages", List(request.DataDisks, DataDisk)))),
            ("safetyProfile", Given(Members(
                ("allowDeletionOfReplicatedLocations", request.AllowDeletionOfReplicatedLocations),
                ("blockDeletionBeforeEndOfLife", request.BlockDeletionBeforeEndOfLife)))))));

    private static JsonObject TargetRegion(TargetRegionRequest region) => Members(
        ("name", region.Name),
        ("regionalReplicaCount", region.ReplicaCount),
        ("storageAccountType", region.StorageAccountType),
        ("excludeFromLatest", region.ExcludeFromLatest),
        ("encryption", region.Encryption is { } encryption ? Encryption(encryption) : null));

    private static JsonObject Encryption(RegionEncryptionRequest encryption) => Members(
        ("osDiskImage", encryption.OsDisk is { } osDisk ? OsDiskEncryption(osDisk) : null),
        ("dataDiskImages", List(encryption.DataDisks, disk => Members(("lun", disk.Lun), ("diskEncryptionSetId", disk.DiskEncryptionSetId)))));

    private static JsonObject OsDiskEncryption(OsDiskEncryptionRequest osDisk) => Members(
        ("diskEncryptionSetId", osDisk.DiskEncryptionSetId),
        ("securityProfile", Given(Members(
            ("confidentialVMEncryptionType", osDisk.ConfidentialVMEncryptionType),
            ("secureVMDiskEncryptionSetId", osDisk.SecureVMDiskEncryptionSetId)))));

    private static JsonObject DataDisk(DataDiskRequest disk) => Members(
        ("lun", disk.Lun),
        ("source", Source(disk.Source)),
        ("hostCaching", disk.HostCaching),
        ("sizeInGB", disk.SizeInGB));

    private static JsonObject? Source(DiskSource? source) => source is null
        ? null
        : Members(("id", source.SourceId), ("uri", source.SourceUri), ("storageAccountId", source.StorageAccountId));

    private static JsonObject Members(params (string Name, JsonNode? Value)[] members) => new(
        members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonObject? Given(JsonObject members) => members.Count == 0 ? null : members;

    private static JsonArray? List<T>(IReadOnlyList<T> items, Func<T, JsonNode?> write) =>
        items.Count == 0 ? null : new JsonArray([.. items.Select(write)]);
}
