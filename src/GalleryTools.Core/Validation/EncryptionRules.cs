using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>Encryption that has to agree between regions and with the disks.</summary>
internal static class EncryptionRules
{
    /// <summary>Source: version-30.</summary>
    public static IEnumerable<Violation> OsDiskIsEncryptedEverywhere(ImageVersionRequest request)
    {
        var regions = request.TargetRegions.Select(region => (Region: region.Name ?? "", Id: region.Encryption?.OsDisk?.DiskEncryptionSetId)).ToList();
        var encrypted = regions.Find(region => !string.IsNullOrWhiteSpace(region.Id));
        if (encrypted.Id is null)
            yield break;
        for (var index = 0; index < regions.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(regions[index].Id))
            {
                yield return Violation.At(
                    RequestPath.OsDiskEncryption(index, "diskEncryptionSetId"),
                    null,
                    ("region", regions[index].Region),
                    ("diskEncryptionSetId", encrypted.Id),
                    ("encryptedRegion", encrypted.Region));
            }
        }
    }

    /// <summary>Source: version-31.</summary>
    public static IEnumerable<Violation> DataDisksAreEncryptedEverywhere(ImageVersionRequest request)
    {
        var regions = request.TargetRegions.Select(region => (Region: region.Name ?? "", Sets: Sets(region))).ToList();
        foreach (var lun in regions.SelectMany(region => region.Sets.Keys).Distinct().Order())
        {
            var encrypted = regions.Find(region => region.Sets.ContainsKey(lun));
            for (var index = 0; index < regions.Count; index++)
            {
                if (regions[index].Sets.ContainsKey(lun))
                    continue;
                yield return Violation.At(
                    RequestPath.Region(index, "encryption.dataDiskImages"),
                    null,
                    ("lunNumber", Text(lun)),
                    ("region", regions[index].Region),
                    ("diskEncryptionSetId", encrypted.Sets[lun]),
                    ("encryptedRegion", encrypted.Region));
            }
        }
    }

    /// <summary>
    /// Source: version-32. Decided here where data disks are listed; the LUNs of an image or a virtual machine have to be looked
    /// up. Recorded requests with an OS disk alone and encryption for LUN 0 were accepted.
    /// </summary>
    public static IEnumerable<Violation> EncryptionLunsExist(ImageVersionRequest request)
    {
        var luns = request.DataDisks.Select(disk => disk.Lun).OfType<int>().Distinct().Order().ToList();
        if (!request.DataDisks.Any(disk => disk.Source is { IsGiven: true }) || luns.Count == 0)
            yield break;

        foreach (var (path, lun, _) in EncryptionLuns(request).Where(entry => !luns.Contains(entry.Lun)))
            yield return Violation.At(path, Text(lun), ("lunNumber", Text(lun)), ("luns", string.Join(", ", luns.Select(Text))));
    }

    /// <summary>Source: version-33.</summary>
    public static IEnumerable<Violation> EncryptionLunsAreUnique(ImageVersionRequest request)
    {
        var seen = new HashSet<(int Region, int Lun)>();
        foreach (var (path, lun, region) in EncryptionLuns(request))
        {
            if (!seen.Add((region, lun)))
                yield return Violation.At(path, Text(lun), ("luns", Text(lun)), ("region", request.TargetRegions[region].Name ?? ""));
        }
    }

    private static IEnumerable<(string Path, int Lun, int Region)> EncryptionLuns(ImageVersionRequest request) => request.TargetRegions
        .SelectMany((region, regionIndex) => (region.Encryption?.DataDisks ?? [])
            .Select((disk, index) => (disk.Lun, Index: index))
            .Where(disk => disk.Lun is not null)
            .Select(disk => (RequestPath.DataDiskEncryption(regionIndex, disk.Index, "lun"), disk.Lun!.Value, regionIndex)));

    /// <summary>The sets by LUN; the first of a repeated LUN, which is a violation of its own.</summary>
    private static Dictionary<int, string> Sets(TargetRegionRequest region) => (region.Encryption?.DataDisks ?? [])
        .Where(disk => disk.Lun is not null && !string.IsNullOrWhiteSpace(disk.DiskEncryptionSetId))
        .GroupBy(disk => disk.Lun!.Value)
        .ToDictionary(disks => disks.Key, disks => disks.First().DiskEncryptionSetId!);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
