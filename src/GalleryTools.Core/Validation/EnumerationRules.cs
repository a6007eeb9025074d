namespace GalleryTools.Core.Validation;

/// <summary>
/// Properties that take one of a few words. Source: the enumerations of the specification 2024-03-03; definition-15 is what a
/// PowerShell user sees. The service compares without case.
/// </summary>
internal static class EnumerationRules
{
    private static readonly string[] ReplicationModes = ["Full", "Shallow"];
    private static readonly string[] HostCachings = ["None", "ReadOnly", "ReadWrite"];
    private static readonly string[] ConfidentialVMEncryptionTypes =
        ["EncryptedVMGuestStateOnlyWithPmk", "EncryptedWithPmk", "EncryptedWithCmk", "NonPersistedTPM"];

    /// <summary>Source: <c>StorageAccountType</c>.</summary>
    public static IEnumerable<Violation> StorageAccountTypesAreKnown(ImageVersionRequest request) => request.TargetRegions
        .Select((region, index) => (Path: RequestPath.Region(index, "storageAccountType"), region.StorageAccountType))
        .Prepend((Path: RequestPath.Publishing("storageAccountType"), request.StorageAccountType))
        .SelectMany(entry => Known(entry.Path, entry.StorageAccountType, StorageAccountTypes.All));

    /// <summary>Source: <c>ReplicationMode</c>.</summary>
    public static IEnumerable<Violation> ReplicationModeIsKnown(ImageVersionRequest request) =>
        Known(RequestPath.Publishing("replicationMode"), request.ReplicationMode, ReplicationModes);

    /// <summary>Source: <c>HostCaching</c>.</summary>
    public static IEnumerable<Violation> HostCachingIsKnown(ImageVersionRequest request) => request.DataDisks
        .Select((disk, index) => (Path: RequestPath.DataDisk(index, "hostCaching"), disk.HostCaching))
        .Prepend((Path: RequestPath.OsDisk + ".hostCaching", request.OsDisk?.HostCaching))
        .SelectMany(entry => Known(entry.Path, entry.HostCaching, HostCachings));

    /// <summary>Source: <c>ConfidentialVMEncryptionType</c>.</summary>
    public static IEnumerable<Violation> ConfidentialEncryptionTypeIsKnown(ImageVersionRequest request) => request.TargetRegions
        .SelectMany((region, index) => Known(
            RequestPath.OsDiskEncryption(index, "securityProfile.confidentialVMEncryptionType"),
            region.Encryption?.OsDisk?.ConfidentialVMEncryptionType,
            ConfidentialVMEncryptionTypes));

    private static IEnumerable<Violation> Known(string path, string? value, IReadOnlyList<string> allowed)
    {
        if (value is not null && !allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
            yield return Violation.At(path, value, ("property", path), ("value", value), ("allowed", string.Join(", ", allowed)));
    }
}
