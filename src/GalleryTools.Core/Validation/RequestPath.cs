using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>Paths of properties in the body of an image version, as findings name them.</summary>
internal static class RequestPath
{
    public const string Regions = "properties.publishingProfile.targetRegions";
    public const string Source = "properties.storageProfile.source";
    public const string OsDisk = "properties.storageProfile.osDiskImage";
    public const string Storage = "properties.storageProfile";
    public const string BlockDeletion = "properties.safetyProfile.blockDeletionBeforeEndOfLife";

    public static string Publishing(string property) => $"properties.publishingProfile.{property}";

    public static string Region(int index, string property) => string.Create(CultureInfo.InvariantCulture, $"{Regions}[{index}].{property}");

    public static string DataDisk(int index, string? property = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Storage}.dataDiskImages[{index}]") + (property is null ? "" : "." + property);

    public static string OsDiskEncryption(int region, string property) => Region(region, $"encryption.osDiskImage.{property}");

    public static string DataDiskEncryption(int region, int index, string property) =>
        Region(region, string.Create(CultureInfo.InvariantCulture, $"encryption.dataDiskImages[{index}].{property}"));
}
