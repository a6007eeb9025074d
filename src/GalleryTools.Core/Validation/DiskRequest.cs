namespace GalleryTools.Core.Validation;

/// <summary>The OS disk of an image version, as typed.</summary>
public sealed record DiskRequest
{
    public DiskSource? Source { get; init; }

    public string? HostCaching { get; init; }
}

/// <summary>A data disk of an image version, as typed.</summary>
public sealed record DataDiskRequest
{
    public int? Lun { get; init; }

    public DiskSource? Source { get; init; }

    public string? HostCaching { get; init; }

    /// <summary>In GB. The service reads it from the source and ignores what is given.</summary>
    public int? SizeInGB { get; init; }
}

/// <summary>Where a disk's content comes from: a disk or snapshot by id, or a VHD by address and storage account.</summary>
public sealed record DiskSource
{
    public string? SourceId { get; init; }

    public string? SourceUri { get; init; }

    public string? StorageAccountId { get; init; }

    internal bool IsGiven => !string.IsNullOrWhiteSpace(SourceId) || !string.IsNullOrWhiteSpace(SourceUri);
}
