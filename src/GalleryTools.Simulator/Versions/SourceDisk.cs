namespace GalleryTools.Simulator.Versions;

/// <summary>A disk that an image, machine or version brings along.</summary>
/// <param name="Lun">Null for the OS disk.</param>
internal sealed record SourceDisk(int? Lun, int? SizeInGB, string? Caching);
