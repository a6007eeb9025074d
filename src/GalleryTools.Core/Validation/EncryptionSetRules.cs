namespace GalleryTools.Core.Validation;

/// <summary>The disk encryption sets that target regions name.</summary>
internal static class EncryptionSetRules
{
    private const string DiskEncryptionSet = "Microsoft.Compute/diskEncryptionSets";

    /// <summary>Source: version-26.</summary>
    public static IEnumerable<Violation> OsDiskSetIdsAreWellFormed(ImageVersionRequest request) => OsDiskSets(request).Where(IsNoSet).Select(Malformed);

    /// <summary>Source: version-25.</summary>
    public static IEnumerable<Violation> DataDiskSetIdsAreWellFormed(ImageVersionRequest request) => DataDiskSets(request).Where(IsNoSet).Select(Malformed);

    /// <summary>Source: version-21 and version-37. A gallery whose subscription is no GUID has that violation alone.</summary>
    public static IEnumerable<Violation> SetsAreInSubscription(ImageVersionRequest request)
    {
        if (!Guid.TryParseExact(request.SubscriptionId ?? "", "D", out _))
            yield break;
        foreach (var set in OsDiskSets(request).Concat(DataDiskSets(request)))
        {
            if (!IsNoSet(set) && !string.Equals(ResourceId.Parse(set.Id).SubscriptionId, request.SubscriptionId, StringComparison.OrdinalIgnoreCase))
                yield return Violation.At(set.Path, set.Id, ("diskEncryptionSetId", set.Id), ("subscriptionId", request.SubscriptionId!));
        }
    }

    private static IEnumerable<Set> OsDiskSets(ImageVersionRequest request) => request.TargetRegions
        .SelectMany((region, index) => new[]
        {
            (Property: "diskEncryptionSetId", Id: region.Encryption?.OsDisk?.DiskEncryptionSetId),
            (Property: "securityProfile.secureVMDiskEncryptionSetId", Id: region.Encryption?.OsDisk?.SecureVMDiskEncryptionSetId),
        }
        .Where(set => set.Id is not null)
        .Select(set => new Set(RequestPath.OsDiskEncryption(index, set.Property), set.Id!, region.Name ?? "")));

    private static IEnumerable<Set> DataDiskSets(ImageVersionRequest request) => request.TargetRegions
        .SelectMany((region, regionIndex) => (region.Encryption?.DataDisks ?? [])
            .Select((disk, index) => (Path: RequestPath.DataDiskEncryption(regionIndex, index, "diskEncryptionSetId"), disk.DiskEncryptionSetId))
            .Where(disk => disk.DiskEncryptionSetId is not null)
            .Select(disk => new Set(disk.Path, disk.DiskEncryptionSetId!, region.Name ?? "")));

    private static bool IsNoSet(Set set) => !ResourceId.TryParse(set.Id, out var id) || !id.IsOfType(DiskEncryptionSet) || id.ResourceGroupName is null;

    private static Violation Malformed(Set set) => Violation.At(set.Path, set.Id, ("region", set.Region), ("value", set.Id));

    private sealed record Set(string Path, string Id, string Region);
}
