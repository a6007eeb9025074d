namespace GalleryTools.Core.Validation;

/// <summary>A region that an image version shall be replicated to, as typed.</summary>
public sealed record TargetRegionRequest
{
    public string? Name { get; init; }

    /// <summary>Replicas in this region; the version's count holds when it is null.</summary>
    public int? ReplicaCount { get; init; }

    public string? StorageAccountType { get; init; }

    public bool? ExcludeFromLatest { get; init; }

    public RegionEncryptionRequest? Encryption { get; init; }
}

/// <summary>How the disks are encrypted in one region.</summary>
public sealed record RegionEncryptionRequest
{
    public OsDiskEncryptionRequest? OsDisk { get; init; }

    public IReadOnlyList<DataDiskEncryptionRequest> DataDisks { get; init; } = [];
}

/// <summary>How the OS disk is encrypted in one region.</summary>
public sealed record OsDiskEncryptionRequest
{
    public string? DiskEncryptionSetId { get; init; }

    public string? ConfidentialVMEncryptionType { get; init; }

    public string? SecureVMDiskEncryptionSetId { get; init; }
}

/// <summary>How the data disk at a LUN is encrypted in one region.</summary>
public sealed record DataDiskEncryptionRequest
{
    public int? Lun { get; init; }

    public string? DiskEncryptionSetId { get; init; }
}
