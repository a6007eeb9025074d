namespace GalleryTools.Core.Validation;

/// <summary>What the version is made from.</summary>
internal static class SourceRules
{
    private const string VirtualMachine = "Microsoft.Compute/virtualMachines";
    private const string StorageAccount = "Microsoft.Storage/storageAccounts";

    private static readonly string[] ImageTypes = ["Microsoft.Compute/images", VirtualMachine, "Microsoft.Compute/galleries/images/versions"];
    private static readonly string[] DiskTypes = ["Microsoft.Compute/disks", "Microsoft.Compute/snapshots"];

    /// <summary>Source: version-28. Recorded updates without any source, and with disks that have only their caching, were accepted.</summary>
    public static IEnumerable<Violation> SourceIsExactlyOne(ImageVersionRequest request)
    {
        var images = ImageSources(request).Where(source => !string.IsNullOrWhiteSpace(source.Id)).Select(source => source.Path);
        var disks = DiskSources(request).Where(disk => disk.Source is { IsGiven: true }).Select(disk => disk.Path).Take(1);
        var given = images.Concat(disks).ToList();
        var sources = string.Join(", ", given);
        if (given.Count > 1)
            yield return Violation.At(RequestPath.Storage, sources, ("sources", sources));
        else if (request.IsUpdate)
            yield break;
        else if (given.Count == 0)
            yield return Violation.At(RequestPath.Storage, null);
        else if (!given[0].StartsWith(RequestPath.Source, StringComparison.Ordinal))
        {
            foreach (var disk in DiskSources(request).Where(disk => disk.Source is not { IsGiven: true }))
                yield return Violation.At(disk.Path, null, ("disk", disk.Path));
        }
    }

    /// <summary>Source: version-11. A community address, the third of the image sources, is no Resource Manager id.</summary>
    public static IEnumerable<Violation> SourceIdsAreWellFormed(ImageVersionRequest request) => ImageSources(request).Take(2)
        .Concat(DiskSources(request).Select(disk => (Path: disk.Path + ".id", Id: disk.Source?.SourceId)))
        .Where(source => !string.IsNullOrWhiteSpace(source.Id) && !IsAddressOutsideArm(source.Id) && !ResourceId.TryParse(source.Id, out _))
        .Select(source => Violation.At(source.Path, source.Id, ("value", source.Id!)));

    /// <summary>
    /// Source: version-12; github.com/microsoft/STL/issues/4682 shows that <c>virtualMachineId</c> takes virtual machines only.
    /// </summary>
    public static IEnumerable<Violation> ImageSourceIsImage(ImageVersionRequest request) =>
        OfType(RequestPath.Source + ".id", request.SourceImageId, ImageTypes)
            .Concat(OfType(RequestPath.Source + ".virtualMachineId", request.SourceImageVMId, [VirtualMachine]));

    /// <summary>Source: version-13. Beside a VHD's address, older clients give the storage account as the id.</summary>
    public static IEnumerable<Violation> DiskSourcesAreDisks(ImageVersionRequest request) => DiskSources(request)
        .SelectMany(disk => OfType(disk.Path + ".id", disk.Source?.SourceId, disk.Source?.SourceUri is null ? DiskTypes : [.. DiskTypes, StorageAccount]));

    private static IEnumerable<Violation> OfType(string path, string? id, string[] allowed)
    {
        if (ResourceId.TryParse(id, out var resource) && !Array.Exists(allowed, resource.IsOfType))
            yield return Violation.At(path, id, ("value", id), ("type", resource.Type), ("allowed", string.Join(", ", allowed)));
    }

    /// <summary>Shared and community images have addresses of their own; whether one may stand here, only the service can say.</summary>
    private static bool IsAddressOutsideArm(string id) =>
        id.StartsWith("/sharedGalleries/", StringComparison.OrdinalIgnoreCase)
        || id.StartsWith("/communityGalleries/", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Path, string? Id)> ImageSources(ImageVersionRequest request) =>
    [
        (RequestPath.Source + ".id", request.SourceImageId),
        (RequestPath.Source + ".virtualMachineId", request.SourceImageVMId),
        (RequestPath.Source + ".communityGalleryImageId", request.CommunityGalleryImageId),
    ];

    private static IEnumerable<(string Path, DiskSource? Source)> DiskSources(ImageVersionRequest request)
    {
        var dataDisks = request.DataDisks.Select((disk, index) => (RequestPath.DataDisk(index, "source"), disk.Source));
        return request.OsDisk is { } osDisk ? dataDisks.Prepend((RequestPath.OsDisk + ".source", osDisk.Source)) : dataDisks;
    }
}
