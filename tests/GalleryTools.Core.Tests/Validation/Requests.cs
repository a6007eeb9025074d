using System.Globalization;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Validation;

namespace GalleryTools.Core.Tests.Validation;

/// <summary>Requests that nothing is wrong with, to be spoilt in one place by a test.</summary>
internal static class Requests
{
    public const string Subscription = "11111111-2222-3333-4444-555555555555";
    public const string Group = $"/subscriptions/{Subscription}/resourceGroups/images";
    public const string Image = Group + "/providers/Microsoft.Compute/images/web";
    public const string VirtualMachine = Group + "/providers/Microsoft.Compute/virtualMachines/web";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly KnownErrorCatalog StrictCatalog = KnownErrorCatalog.Load(strict: true);

    public static ImageVersionRequest FromImage { get; } = new()
    {
        SubscriptionId = Subscription,
        ResourceGroupName = "images",
        GalleryName = "prod_gallery",
        ImageDefinitionName = "web-server",
        VersionName = "1.0.0",
        Location = "westus",
        TargetRegions = [new() { Name = "West US", ReplicaCount = 2, StorageAccountType = "Standard_LRS" }, new() { Name = "East US 2" }],
        ReplicaCount = 1,
        ReplicationMode = "Full",
        StorageAccountType = "standard_zrs",
        EndOfLifeDate = "2027-11-23",
        BlockDeletionBeforeEndOfLife = true,
        ExcludeFromLatest = false,
        SourceImageId = Image,
    };

    public static ImageVersionRequest FromDisks { get; } = FromImage with
    {
        SourceImageId = null,
        OsDisk = new() { Source = Snapshot("os"), HostCaching = "ReadOnly" },
        DataDisks = [new() { Lun = 0, Source = Snapshot("logs"), HostCaching = "None" }, new() { Lun = 3, Source = Disk("data") }],
        TargetRegions =
        [
            new() { Name = "West US", Encryption = Encryption("west") },
            new() { Name = "East US 2", Encryption = Encryption("east") },
        ],
    };

    public static DiskSource Snapshot(string name) => new() { SourceId = $"{Group}/providers/Microsoft.Compute/snapshots/{name}" };

    public static DiskSource Disk(string name) => new() { SourceId = $"{Group}/providers/Microsoft.Compute/disks/{name}" };

    public static string DiskEncryptionSet(string name) => $"{Group}/providers/Microsoft.Compute/diskEncryptionSets/{name}";

    public static RegionEncryptionRequest Encryption(string set, params int[] luns) => new()
    {
        OsDisk = new() { DiskEncryptionSetId = DiskEncryptionSet(set), ConfidentialVMEncryptionType = "EncryptedWithPmk" },
        DataDisks = [.. (luns.Length == 0 ? [0, 3] : luns).Select(lun => new DataDiskEncryptionRequest { Lun = lun, DiskEncryptionSetId = DiskEncryptionSet(set) })],
    };

    public static ImageVersionRequest WithRegions(this ImageVersionRequest request, params TargetRegionRequest[] regions) =>
        request with { TargetRegions = regions };

    public static ImageVersionRequest WithDisks(this ImageVersionRequest request, params DataDiskRequest[] disks) =>
        request with { DataDisks = disks, TargetRegions = [new() { Name = "West US" }] };

    /// <summary>The findings, from a catalogue that throws where a text lacks a value.</summary>
    public static IReadOnlyList<Finding> Check(this ImageVersionRequest request, string culture = "en") =>
        ImageVersionChecker.Check(request, Now, new CultureInfo(culture), StrictCatalog);

    public static string Rules(this ImageVersionRequest request) => string.Join(' ', request.Check().Select(finding => finding.Rule));
}
