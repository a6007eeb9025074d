using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>The disks of a version that is made from disks, snapshots or VHDs.</summary>
internal static class DiskRules
{
    private const int MaximumLun = 63;

    /// <summary>Source: version-10.</summary>
    public static IEnumerable<Violation> DataDisksHaveOwnSources(ImageVersionRequest request)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < request.DataDisks.Count; index++)
        {
            var source = request.DataDisks[index].Source;
            if (DiskIdentity.Of(source) is not { } identity || first.TryAdd(identity, index))
                continue;
            var text = Text(source!);
            yield return Violation.At(
                RequestPath.DataDisk(index, "source"),
                text,
                ("first", $"dataDiskImages[{first[identity]}]"),
                ("second", $"dataDiskImages[{index}]"),
                ("source", text));
        }
    }

    /// <summary>Source: version-34.</summary>
    public static IEnumerable<Violation> OsDiskHasOwnSource(ImageVersionRequest request)
    {
        if (DiskIdentity.Of(request.OsDisk?.Source) is not { } osDisk)
            yield break;
        for (var index = 0; index < request.DataDisks.Count; index++)
        {
            var source = request.DataDisks[index].Source;
            if (DiskIdentity.Of(source) == osDisk)
                yield return Violation.At(RequestPath.DataDisk(index, "source"), Text(source!), ("disk", $"dataDiskImages[{index}]"), ("source", Text(source!)));
        }
    }

    /// <summary>Source: <c>lun</c> is required of data disks and of their encryption in the specification.</summary>
    public static IEnumerable<Violation> LunsAreGiven(ImageVersionRequest request) => Luns(request)
        .Where(entry => entry.Lun is null)
        .Select(entry => Violation.At(entry.Path, null, ("property", entry.Path)));

    /// <summary>Source: version-06. Virtual machines have at most 64 data disks, with LUNs from 0.</summary>
    public static IEnumerable<Violation> LunsAreInRange(ImageVersionRequest request) => Luns(request)
        .Where(entry => entry.Lun is < 0 or > MaximumLun)
        .Select(entry => ReplicaRules.OutOfRange(entry.Path, entry.Lun!.Value, 0, MaximumLun));

    /// <summary>Source: version-09.</summary>
    public static IEnumerable<Violation> LunsAreUnique(ImageVersionRequest request)
    {
        var first = new Dictionary<int, int>();
        for (var index = 0; index < request.DataDisks.Count; index++)
        {
            if (request.DataDisks[index].Lun is not { } lun || first.TryAdd(lun, index))
                continue;
            var (one, other) = Names(request, first[lun], index);
            var values = new List<(string, string)> { ("lun", Text(lun)), ("first", one), ("second", other) };
            if (FreeLun(request) is { } free)
                values.Add(("freeLun", Text(free)));
            yield return Violation.At(RequestPath.DataDisk(index, "lun"), Text(lun), [.. values]);
        }
    }

    private static IEnumerable<(string Path, int? Lun)> Luns(ImageVersionRequest request) => request.DataDisks
        .Select((disk, index) => (RequestPath.DataDisk(index, "lun"), disk.Lun))
        .Concat(request.TargetRegions.SelectMany((region, regionIndex) => (region.Encryption?.DataDisks ?? [])
            .Select((disk, index) => (RequestPath.DataDiskEncryption(regionIndex, index, "lun"), disk.Lun))));

    /// <summary>Two disks of the same name, or of one source, are told apart by their places.</summary>
    private static (string One, string Other) Names(ImageVersionRequest request, int one, int other)
    {
        var names = (One: DiskIdentity.Name(request, one), Other: DiskIdentity.Name(request, other));
        return string.Equals(names.One, names.Other, StringComparison.OrdinalIgnoreCase) ? ($"dataDiskImages[{one}]", $"dataDiskImages[{other}]") : names;
    }

    private static int? FreeLun(ImageVersionRequest request)
    {
        var free = Enumerable.Range(0, MaximumLun + 1).Except(request.DataDisks.Select(disk => disk.Lun ?? -1));
        return free.Select(lun => (int?)lun).FirstOrDefault();
    }

    private static string Text(DiskSource source) => (string.IsNullOrWhiteSpace(source.SourceUri) ? source.SourceId : source.SourceUri)!;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
