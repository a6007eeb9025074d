using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Validation;
using Xunit;

namespace GalleryTools.Core.Tests.Validation;

/// <summary>Each rule of the table, seen to fail and to pass.</summary>
public class ImageVersionRuleTests
{
    private static readonly TargetRegionRequest West = new() { Name = "West US" };

    private static readonly Dictionary<string, ImageVersionRequest> Failing = new(StringComparer.Ordinal)
    {
        ["IntegersAreIntegers"] = Requests.FromImage with { Unreadable = [new("properties.publishingProfile.replicaCount", "\"three\"", "integer")] },
        ["BodyHasTheApisShape"] = Requests.FromImage with { Unreadable = [new("location", "5", "string")] },
        ["SubscriptionIdIsGuid"] = Requests.FromImage with { SubscriptionId = "My subscription" },
        ["ResourceGroupNameIsValid"] = Requests.FromImage with { ResourceGroupName = "images." },
        ["GalleryNameIsValid"] = Requests.FromImage with { GalleryName = "prod-gallery" },
        ["ImageDefinitionNameIsValid"] = Requests.FromImage with { ImageDefinitionName = "web_" },
        ["VersionNameIsThreeIntegers"] = Requests.FromImage with { VersionName = "1.0" },
        ["LocationIsGiven"] = Requests.FromImage with { Location = " " },
        ["TargetRegionsAreNamed"] = Requests.FromImage.WithRegions(West, new() { Name = "" }),
        ["TargetRegionsAreUnique"] = Requests.FromImage.WithRegions(West, new() { Name = "westus" }),
        ["HomeRegionIsTarget"] = Requests.FromImage.WithRegions(new TargetRegionRequest { Name = "northeurope" }),
        ["SomeRegionServesLatest"] = Requests.FromImage.WithRegions(West with { ExcludeFromLatest = true }),
        ["ReplicaCountsAreInRange"] = Requests.FromImage.WithRegions(West with { ReplicaCount = 0 }),
        ["ReplicaTotalIsWithinLimit"] = Requests.FromImage.WithRegions(West with { ReplicaCount = 60 }, new() { Name = "eastus", ReplicaCount = 41 }),
        ["VersionCanBeReplicatedLater"] = Requests.FromImage with { ReplicationMode = "Shallow" },
        ["StorageAccountTypesAreKnown"] = Requests.FromImage.WithRegions(West with { StorageAccountType = "Standard_GRS" }),
        ["ReplicationModeIsKnown"] = Requests.FromImage with { ReplicationMode = "Deep" },
        ["HostCachingIsKnown"] = Requests.FromDisks with { OsDisk = Requests.FromDisks.OsDisk! with { HostCaching = "WriteOnly" } },
        ["ConfidentialEncryptionTypeIsKnown"] = Requests.FromImage.WithRegions(
            West with { Encryption = new() { OsDisk = new() { ConfidentialVMEncryptionType = "Encrypted" } } }),
        ["SourceIsExactlyOne"] = Requests.FromImage with { SourceImageId = null },
        ["SourceIdsAreWellFormed"] = Requests.FromImage with { SourceImageId = "web-image" },
        ["ImageSourceIsImage"] = Requests.FromImage with { SourceImageId = Requests.Disk("web").SourceId },
        ["DiskSourcesAreDisks"] = Requests.FromDisks with { OsDisk = new() { Source = new() { SourceId = Requests.Image } } },
        ["DataDisksHaveOwnSources"] = Requests.FromDisks.WithDisks(
            new() { Lun = 0, Source = Requests.Disk("data") }, new() { Lun = 1, Source = Requests.Disk("DATA") }),
        ["OsDiskHasOwnSource"] = Requests.FromDisks.WithDisks(new DataDiskRequest { Lun = 0, Source = Requests.Snapshot("os") }),
        ["LunsAreGiven"] = Requests.FromDisks.WithDisks(new DataDiskRequest { Source = Requests.Snapshot("logs") }),
        ["LunsAreInRange"] = Requests.FromDisks.WithDisks(new DataDiskRequest { Lun = 64, Source = Requests.Snapshot("logs") }),
        ["LunsAreUnique"] = Requests.FromDisks.WithDisks(
            new() { Lun = 3, Source = Requests.Snapshot("a") }, new() { Lun = 3, Source = Requests.Snapshot("b") }),
        ["OsDiskEncryptionSetIdsAreWellFormed"] = Requests.FromImage.WithRegions(West with { Encryption = new() { OsDisk = new() { DiskEncryptionSetId = "des1" } } }),
        ["DataDiskEncryptionSetIdsAreWellFormed"] = Requests.FromImage.WithRegions(
            West with { Encryption = new() { DataDisks = [new() { Lun = 0, DiskEncryptionSetId = Requests.Image }] } }),
        ["DiskEncryptionSetsAreInSubscription"] = Requests.FromImage.WithRegions(West with
        {
            Encryption = new() { OsDisk = new() { DiskEncryptionSetId = Requests.DiskEncryptionSet("x").Replace("1111", "9999", StringComparison.Ordinal) } },
        }),
        ["OsDiskIsEncryptedEverywhere"] = Requests.FromImage.WithRegions(
            West with { Encryption = new() { OsDisk = new() { DiskEncryptionSetId = Requests.DiskEncryptionSet("west") } } }, new() { Name = "eastus" }),
        ["DataDisksAreEncryptedEverywhere"] = Requests.FromDisks.WithRegions(
            West with { Encryption = Requests.Encryption("west", 0, 3) }, new() { Name = "eastus", Encryption = Requests.Encryption("east", 3) }),
        ["EncryptionLunsExist"] = Requests.FromDisks.WithRegions(West with { Encryption = Requests.Encryption("west", 0, 3, 5) }),
        ["EncryptionLunsAreUnique"] = Requests.FromDisks.WithRegions(West with { Encryption = Requests.Encryption("west", 0, 3, 3) }),
        ["EndOfLifeDateIsReadable"] = Requests.FromImage with { EndOfLifeDate = "2027-02-30" },
        ["EndOfLifeDateIsInFuture"] = Requests.FromImage with { EndOfLifeDate = "2026-11-23" },
        ["BlockedDeletionHasEndOfLife"] = Requests.FromImage with { EndOfLifeDate = null },
    };

    public static TheoryData<string> Rules => new(ImageVersionRules.Local.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_finds_its_violation_and_no_other_rule_is_bothered(string rule)
    {
        var finding = Assert.Single(Failing[rule].Check());

        Assert.Equal(rule, finding.Rule);
        Assert.Equal(CheckedBy.Local, finding.CheckedBy);
        Assert.Equal(KnownErrorCatalog.Default.Find(finding.Id)!.Rows, finding.Rows);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_finding_is_whole_in_every_language(string rule)
    {
        foreach (var culture in KnownErrorCatalog.Default.Languages)
        {
            var finding = Failing[rule].Check(culture)[0];
            Assert.All([finding.Message, finding.Cause, finding.Fix], text => Assert.False(Regex.IsMatch(text, @"[{}…]"), text));
        }
    }

    [Fact]
    public void A_version_from_an_image_passes_every_rule() => Assert.Empty(Requests.FromImage.Check());

    [Fact]
    public void A_version_from_encrypted_disks_passes_every_rule() => Assert.Empty(Requests.FromDisks.Check());

    [Fact]
    public void Rules_are_unique_and_name_known_errors_that_the_request_alone_shows()
    {
        Assert.Equal(ImageVersionRules.Local.Count, ImageVersionRules.Local.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ImageVersionRules.Local, rule => Assert.Equal(KnownErrorPrevention.Local, KnownErrorCatalog.Default.Find(rule.ErrorId)?.Prevention));
    }
}
