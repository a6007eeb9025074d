using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>Sources of a version (version-08, 09, 10, 11, 12, 13, 28, 34, 36).</summary>
internal static class SourceRules
{
    private const string Root = "galleryImageVersion.properties.storageProfile.";

    private static readonly string[] Starts = ["/subscriptions/", "/providers/", "/sharedGalleries/", "/communityGalleries/"];
    private static readonly string[] WholeTypes = ["Microsoft.Compute/images", "Microsoft.Compute/virtualMachines", "Microsoft.Compute/galleries/images/versions"];
    private static readonly string[] DiskTypes = ["Microsoft.Compute/disks", "Microsoft.Compute/snapshots", "Microsoft.Storage/storageAccounts"];

    public static Refusal? Check(Write write)
    {
        var profile = write.Properties.ObjectAt("storageProfile");
        if (write.Existing is { } existing)
            return DataDisks(existing, profile) ?? Changed(existing, write.Properties, profile);
        return OneSource(write.Properties, profile) ?? Types(profile) ?? Luns(profile) ?? SharedByOsDisk(profile) ?? SharedByData(profile);
    }

    /// <summary>ARM looks at linked ids before Compute does.</summary>
    public static Refusal? Qualified(Write write)
    {
        foreach (var (path, id) in VersionSource.All(write.Properties.ObjectAt("storageProfile")))
        {
            if (!IsQualified(id))
            {
                return GatewayRefusals.LinkedInvalidPropertyId(id, "properties.storageProfile." + path);
            }
        }
        return null;
    }

    /// <summary>While a version is being made from one source its disks aren't known yet, and nothing is refused.</summary>
    private static Refusal? DataDisks(JsonObject existing, JsonObject? sent)
    {
        if (existing.ObjectAt("properties.storageProfile.osDiskImage") is null)
            return null;
        var there = existing.ObjectsAt("properties.storageProfile.dataDiskImages").Select(disk => disk.NumberAt("lun")).ToHashSet();
        return sent.ObjectsAt("dataDiskImages").All(disk => there.Contains(disk.NumberAt("lun")))
            ? null
            : Refusal.InvalidParameter(
                "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.", Root + "dataDiskImages");
    }

    private static Refusal? Changed(JsonObject existing, JsonObject properties, JsonObject? sent)
    {
        if (VersionSource.OldStyle(properties) is { } image
            && !string.Equals(image, VersionSource.Of(existing.ObjectAt("properties.storageProfile")), StringComparison.OrdinalIgnoreCase))
        {
            return PropertyChange.NotAllowed("galleryImageVersion.properties.publishingProfile.source.managedImage.id");
        }
        var there = VersionSource.All(existing.ObjectAt("properties.storageProfile")).ToArray();
        foreach (var (path, id) in VersionSource.All(sent))
        {
            if (!there.Any(source => source.Path == path && string.Equals(source.Id, id, StringComparison.OrdinalIgnoreCase)))
                return PropertyChange.NotAllowed(Root + path);
        }
        return null;
    }

    private static bool IsQualified(string id) => Starts.Any(start => id.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    private static Refusal? OneSource(JsonObject properties, JsonObject? profile)
    {
        var whole = VersionSource.Of(profile) is not null || VersionSource.OldStyle(properties) is not null;
        var perDisk = new[] { profile.ObjectAt("osDiskImage") }.Concat(profile.ObjectsAt("dataDiskImages"))
            .Any(disk => disk.TextAt("source.id") is not null || disk.TextAt("source.uri") is not null);
        return whole != perDisk
            ? null
            : Refusal.InvalidParameter(
                "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data " +
                "disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided.", Root + "source.id");
    }

    private static Refusal? Types(JsonObject? profile)
    {
        foreach (var (path, id) in VersionSource.All(profile))
        {
            if (!id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase))
                continue;
            var type = ArmPath.Parse(id) is { Namespace: not null, IsCollection: false } source ? source.ResourceType : "";
            var whole = path.StartsWith("source", StringComparison.Ordinal);
            if (!(whole ? WholeTypes : DiskTypes).Contains(type, StringComparer.OrdinalIgnoreCase))
            {
                return Refusal.InvalidParameter(whole
                    ? $"The source id: {id} must either be a managed image, virtual machine or another gallery image version."
                    : $"The source id: {id} must be a managed disk or snapshot.", Root + path);
            }
        }
        return null;
    }

    private static Refusal? Luns(JsonObject? profile) =>
        HasDuplicates(profile.ObjectsAt("dataDiskImages").Select(disk => disk.NumberAt("lun")?.ToString(CultureInfo.InvariantCulture)))
            ? Refusal.InvalidParameter(
                "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk.", Root + "dataDiskImages")
            : null;

    private static Refusal? SharedByOsDisk(JsonObject? profile)
    {
        var osDisk = Source(profile.ObjectAt("osDiskImage"));
        return osDisk is not null && DataSources(profile).Contains(osDisk, StringComparer.OrdinalIgnoreCase)
            ? Refusal.InvalidParameter($"OSDiskImage and DataDiskImage cannot point to same blob {osDisk}", Root + "dataDiskImages")
            : null;
    }

    private static Refusal? SharedByData(JsonObject? profile) => HasDuplicates(DataSources(profile))
        ? Refusal.InvalidParameter("Duplicated source ids are found in the input disks. Source id should be unique for each disk.", Root + "dataDiskImages")
        : null;

    // A VHD's id names its storage account, which disks may share; the blob is its uri.
    private static string? Source(JsonObject? disk) => disk.TextAt("source.uri") ?? disk.TextAt("source.id");

    private static IEnumerable<string?> DataSources(JsonObject? profile) => profile.ObjectsAt("dataDiskImages").Select(Source);

    private static bool HasDuplicates(IEnumerable<string?> texts) =>
        texts.OfType<string>().GroupBy(text => text, StringComparer.OrdinalIgnoreCase).Any(group => group.Skip(1).Any());
}
