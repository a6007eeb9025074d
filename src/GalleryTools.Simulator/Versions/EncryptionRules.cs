using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>Encryption with disk encryption sets, region by region (version-25, 26, 30, 31, 32, 33).</summary>
internal static class EncryptionRules
{
    public const string Root = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.";

    public static Refusal? Check(Write write)
    {
        var regions = write.Properties.ObjectsAt("publishingProfile.targetRegions").Select(region => new RegionEncryption(region)).ToArray();
        return First(regions, Malformed)
            ?? First(regions, DuplicateLuns)
            ?? First(regions, region => UnknownLun(write, region))
            ?? EncryptionSetRules.Check(write, regions)
            ?? EncryptionUpdate.Check(write, regions)
            ?? First(regions, region => Missing(region, regions));
    }

    private static Refusal? First(IEnumerable<RegionEncryption> regions, Func<RegionEncryption, Refusal?> rule) =>
        regions.Select(rule).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Malformed(RegionEncryption region)
    {
        foreach (var (lun, id) in region.Sets)
        {
            if (!RegionEncryption.IsSetId(id))
            {
                var path = Root + (lun is null ? "osDiskImage" : "dataDiskImages") + ".diskEncryptionSetId";
                return Refusal.InvalidParameter($"The value of parameter {path} is invalid.", path);
            }
        }
        return null;
    }

    private static Refusal? DuplicateLuns(RegionEncryption region)
    {
        var twice = region.Luns.GroupBy(lun => lun).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? null : Refusal.InvalidParameter(string.Create(CultureInfo.InvariantCulture,
            $"Duplicate luns '{twice.Key}' were specified in target region '{region.Name}' encryption.dataDiskImages."), Root + "dataDiskImages");
    }

    private static Refusal? UnknownLun(Write write, RegionEncryption region)
    {
        // Confidential images of a single snapshot are recorded with encryption for LUN 0 and no data disk at all, and were accepted.
        if (Luns(write) is not { Length: > 0 } luns)
            return null;
        var unknown = region.Luns.Where(lun => !luns.Contains(lun)).Cast<int?>().FirstOrDefault();
        return unknown is null ? null : Refusal.InvalidParameter(string.Create(CultureInfo.InvariantCulture,
            $"An invalid lun [{unknown}] was specified in encryption.dataDiskImages. The lun must be one of the following values ['{string.Join(',', luns)}']."),
            Root + "dataDiskImages");
    }

    /// <summary>The LUNs that the version will have; null when its source isn't known here.</summary>
    private static int[]? Luns(Write write)
    {
        var profile = StorageProfile.Compose(write);
        if (VersionSource.Of(profile) is not { } source)
            return profile.ObjectsAt("dataDiskImages").Select(disk => disk.NumberAt("lun")).OfType<int>().ToArray();
        return write.State.Resources.Find(source.ToLowerInvariant()) is null
            ? null
            : SourceDisks.Of(write.State, source).Select(disk => disk.Lun).OfType<int>().ToArray();
    }

    private static Refusal? Missing(RegionEncryption region, RegionEncryption[] all)
    {
        foreach (var other in all)
        {
            foreach (var (lun, id) in other.Sets)
            {
                if (region.SetOf(lun) is not null)
                    continue;
                var disk = lun is null ? Root + "osDiskImage.diskEncryptionSetId" : string.Create(CultureInfo.InvariantCulture, $"LUN {lun}");
                return Refusal.InvalidParameter(
                    $"A disk encryption set is required for disk '{disk}' in target region '{region.Name}' since disk encryption set '{id}' is used " +
                    $"for the corresponding disk in region '{other.Name}'.", Root + (lun is null ? "osDiskImage" : "dataDiskImages") + ".diskEncryptionSetId");
            }
        }
        return null;
    }
}
