using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>An update can't encrypt a data disk that was made without encryption (version-27).</summary>
internal static class EncryptionUpdate
{
    public static Refusal? Check(Write write, IEnumerable<RegionEncryption> regions)
    {
        if (write.Existing is not { } existing)
            return null;
        var encrypted = existing.ObjectsAt("properties.publishingProfile.targetRegions")
            .SelectMany(region => new RegionEncryption(region).Sets).Select(set => set.Lun).ToHashSet();
        foreach (var region in regions)
        {
            var added = region.Sets.Select(set => set.Lun).FirstOrDefault(lun => lun is not null && !encrypted.Contains(lun));
            if (added is not null)
            {
                return Refusal.InvalidParameter(string.Create(CultureInfo.InvariantCulture,
                    $"Cannot specify new data disk image encryption lun [{added}] with a disk encryption set in region [{region.Name}] for update gallery image version request. To update this version, remove the new lun. If you need to change the data disk image encryption settings, you must create a new gallery image version with the correct settings."),
                    EncryptionRules.Root + "dataDiskImages");
            }
        }
        return null;
    }
}
