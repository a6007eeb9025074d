using static GalleryTools.Core.Validation.FindingSeverity;

namespace GalleryTools.Core.Validation;

/// <summary>Every rule for image versions that needs no look at the service, in the order in which findings are given.</summary>
internal static class ImageVersionRules
{
    public static IReadOnlyList<ImageVersionRule> Local { get; } =
    [
        new("IntegersAreIntegers", "ValueNotAnInteger", Error, BodyRules.IntegersAreIntegers),
        new("BodyHasTheApisShape", "ValueOfWrongKind", Error, BodyRules.BodyHasTheApisShape),

        new("SubscriptionIdIsGuid", "InvalidSubscriptionId", Error, NameRules.SubscriptionIdIsGuid),
        new("ResourceGroupNameIsValid", "ResourceGroupNameInvalid", Error, NameRules.ResourceGroupNameIsValid),
        new("GalleryNameIsValid", "GalleryNameInvalid", Error, NameRules.GalleryNameIsValid),
        new("ImageDefinitionNameIsValid", "ImageDefinitionNameInvalid", Error, NameRules.ImageDefinitionNameIsValid),
        new("VersionNameIsThreeIntegers", "ImageVersionNameInvalid", Error, NameRules.VersionNameIsThreeIntegers),

        new("LocationIsGiven", "LocationMissing", Error, RegionRules.LocationIsGiven),
        new("TargetRegionsAreNamed", "RegionNameMissing", Error, RegionRules.TargetRegionsAreNamed),
        new("TargetRegionsAreUnique", "DuplicateRegion", Error, RegionRules.TargetRegionsAreUnique),
        new("HomeRegionIsTarget", "HomeRegionMissing", Error, RegionRules.HomeRegionIsTarget),
        new("SomeRegionServesLatest", "ExcludedFromLatestEverywhere", Warning, RegionRules.SomeRegionServesLatest),

        new("ReplicaCountsAreInRange", "ValueOutOfRange", Error, ReplicaRules.ReplicaCountsAreInRange),
        new("ReplicaTotalIsWithinLimit", "ReplicaLimitExceeded", Warning, ReplicaRules.ReplicaTotalIsWithinLimit),
        new("VersionCanBeReplicatedLater", "ShallowReplicationIsFinal", Warning, ReplicaRules.VersionCanBeReplicatedLater),

        new("StorageAccountTypesAreKnown", "ValueNotInEnumeration", Error, EnumerationRules.StorageAccountTypesAreKnown),
        new("ReplicationModeIsKnown", "ValueNotInEnumeration", Error, EnumerationRules.ReplicationModeIsKnown),
        new("HostCachingIsKnown", "ValueNotInEnumeration", Error, EnumerationRules.HostCachingIsKnown),
        new("ConfidentialEncryptionTypeIsKnown", "ValueNotInEnumeration", Error, EnumerationRules.ConfidentialEncryptionTypeIsKnown),

        new("SourceIsExactlyOne", "SourceNotExactlyOne", Error, SourceRules.SourceIsExactlyOne),
        new("SourceIdsAreWellFormed", "SourceIdMalformed", Error, SourceRules.SourceIdsAreWellFormed),
        new("ImageSourceIsImage", "SourceTypeNotAllowed", Error, SourceRules.ImageSourceIsImage),
        new("DiskSourcesAreDisks", "DiskSourceTypeNotAllowed", Error, SourceRules.DiskSourcesAreDisks),

        new("DataDisksHaveOwnSources", "DuplicateDiskSource", Error, DiskRules.DataDisksHaveOwnSources),
        new("OsDiskHasOwnSource", "OsDiskSharesSource", Error, DiskRules.OsDiskHasOwnSource),
        new("LunsAreGiven", "LunMissing", Error, DiskRules.LunsAreGiven),
        new("LunsAreInRange", "ValueOutOfRange", Error, DiskRules.LunsAreInRange),
        new("LunsAreUnique", "DuplicateLun", Error, DiskRules.LunsAreUnique),

        new("OsDiskEncryptionSetIdsAreWellFormed", "OsDiskEncryptionSetIdInvalid", Error, EncryptionSetRules.OsDiskSetIdsAreWellFormed),
        new("DataDiskEncryptionSetIdsAreWellFormed", "DataDiskEncryptionSetIdInvalid", Error, EncryptionSetRules.DataDiskSetIdsAreWellFormed),
        new("DiskEncryptionSetsAreInSubscription", "DiskEncryptionSetInOtherSubscription", Error, EncryptionSetRules.SetsAreInSubscription),
        new("OsDiskIsEncryptedEverywhere", "OsDiskEncryptionMissingInRegion", Error, EncryptionRules.OsDiskIsEncryptedEverywhere),
        new("DataDisksAreEncryptedEverywhere", "DataDiskEncryptionMissingInRegion", Error, EncryptionRules.DataDisksAreEncryptedEverywhere),
        new("EncryptionLunsExist", "EncryptionLunUnknown", Error, EncryptionRules.EncryptionLunsExist),
        new("EncryptionLunsAreUnique", "DuplicateEncryptionLun", Error, EncryptionRules.EncryptionLunsAreUnique),

        new("EndOfLifeDateIsReadable", "DateUnreadable", Error, DateRules.EndOfLifeDateIsReadable),
        new("EndOfLifeDateIsInFuture", "EndOfLifeDateNotInFuture", Error, DateRules.EndOfLifeDateIsInFuture),
        new("BlockedDeletionHasEndOfLife", "DeletionBlockWithoutEndOfLife", Warning, DateRules.BlockedDeletionHasEndOfLife),
    ];
}
