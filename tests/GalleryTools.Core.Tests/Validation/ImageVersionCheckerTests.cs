using System.Globalization;
using GalleryTools.Core.Validation;
using Xunit;

namespace GalleryTools.Core.Tests.Validation;

/// <summary>Situations that people met, in their words.</summary>
public class ImageVersionCheckerTests
{
    private static readonly TargetRegionRequest West = new() { Name = "West US" };

    [Fact]
    public void I_see_everything_that_is_wrong_at_once()
    {
        var request = Requests.FromDisks with
        {
            GalleryName = "prod-gallery",
            VersionName = "1.0.0-beta",
            Location = null,
            EndOfLifeDate = "soon",
            TargetRegions = [new() { Name = "westus", ReplicaCount = int.MaxValue }, new() { Name = "West US", ReplicaCount = int.MaxValue }, new()],
            DataDisks = [new() { Lun = -1 }, new() { Lun = 0, Source = new() { SourceId = "x" } }],
        };

        Assert.Equal(
            "GalleryNameIsValid VersionNameIsThreeIntegers LocationIsGiven TargetRegionsAreNamed TargetRegionsAreUnique ReplicaCountsAreInRange "
            + "ReplicaCountsAreInRange ReplicaTotalIsWithinLimit SourceIsExactlyOne SourceIdsAreWellFormed LunsAreInRange EndOfLifeDateIsReadable",
            request.Rules());
    }

    [Fact]
    public void An_empty_request_is_answered_too() => Assert.Equal(
        "ResourceGroupNameIsValid GalleryNameIsValid ImageDefinitionNameIsValid VersionNameIsThreeIntegers LocationIsGiven SourceIsExactlyOne",
        new ImageVersionRequest().Rules());

    [Fact]
    public void The_message_names_my_disks_and_the_fix_a_free_LUN()
    {
        var finding = Requests.FromDisks.WithDisks(
            new() { Lun = 3, Source = Requests.Snapshot("a") }, new() { Lun = 3, Source = Requests.Snapshot("b") }).Check()[0];

        Assert.Equal("DuplicateLun", finding.Id);
        Assert.Equal("LUN 3 is used by data disks 'a' and 'b'.", finding.Message);
        Assert.Equal("Give 'b' another LUN; 0 is free.", finding.Fix);
        Assert.Equal("properties.storageProfile.dataDiskImages[1].lun", finding.Property);
        Assert.Equal("3", finding.Value);
        Assert.Equal("version-09", Assert.Single(finding.Rows));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.EndsWith("/galleries/prod_gallery/images/web-server/versions/1.0.0", finding.ResourceId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Korean_admin_reads_the_same_in_Korean()
    {
        var finding = ImageVersionChecker.Check(Requests.FromImage with { Location = "korea central" }, Requests.Now, new CultureInfo("ko-KR"))[0];

        Assert.Equal("대상 지역(West US, East US 2)에 버전의 위치 'korea central'이(가) 없습니다.", finding.Message);
    }

    [Fact]
    public void West_US_and_westus_are_one_region()
    {
        var finding = Requests.FromImage.WithRegions(West, new() { Name = "east us" }, new() { Name = " WESTUS" }).Check()[0];

        Assert.Equal("DuplicateRegion", finding.Id);
        Assert.Equal("properties.publishingProfile.targetRegions[2].name", finding.Property);
        Assert.Equal("The region 'westus' is among the target regions twice, as 'West US' and ' WESTUS'.", finding.Message);
    }

    [Theory]
    [InlineData("prod-gallery", "The gallery name 'prod-gallery' contains '-'.", "Choose another name, for example 'prod_gallery'.")]
    [InlineData("prod.", "The gallery name 'prod.' ends with '.'.", "Choose another name, for example 'prod'.")]
    [InlineData("_prod", "The gallery name '_prod' doesn't begin and end with a letter or digit.", "Choose another name, for example 'prod'.")]
    public void A_gallery_name_is_refused_with_a_name_that_would_do(string name, string message, string fix)
    {
        var finding = Requests.FromImage with { GalleryName = name };

        Assert.Equal(message, finding.Check()[0].Message);
        Assert.Equal(fix, finding.Check()[0].Fix);
    }

    [Theory]
    [InlineData(80, "")]
    [InlineData(81, "GalleryNameIsValid ImageDefinitionNameIsValid")]
    [InlineData(0, "GalleryNameIsValid ImageDefinitionNameIsValid")]
    public void Names_have_up_to_80_characters(int length, string rules)
    {
        var name = new string('a', length);
        Assert.Equal(rules, (Requests.FromImage with { GalleryName = name, ImageDefinitionName = name }).Rules());
    }

    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("2018.12.1", true)]
    [InlineData("0.0.2147483647", true)]
    [InlineData("0.0.2147483648", false)]
    [InlineData("1.0", false)]
    [InlineData("1.0.0.0", false)]
    [InlineData("1.-0.0", false)]
    [InlineData("+1.0.0", false)]
    [InlineData(" 1.0.0", false)]
    [InlineData("1.0.0\n", false)]
    [InlineData("1..0", false)]
    [InlineData("latest", false)]
    [InlineData("１.0.0", false)]
    [InlineData(null, false)]
    public void A_version_is_three_numbers(string? name, bool valid) =>
        Assert.Equal(valid ? "" : "VersionNameIsThreeIntegers", (Requests.FromImage with { VersionName = name }).Rules());

    [Theory]
    [InlineData("2026-11-24", "")]
    [InlineData("2027-01-01T00:00:00+09:00", "")]
    [InlineData("2027-01-01T00:00:00Z", "")]
    [InlineData("2027-01-01T00:00:00.1234567Z", "")]
    [InlineData("20270101", "")]
    [InlineData("2026-11-24T08:00:00+09:00", "EndOfLifeDateIsInFuture")]
    [InlineData("2026-11-23", "EndOfLifeDateIsInFuture")]
    [InlineData("1999-12-31", "EndOfLifeDateIsInFuture")]
    [InlineData("01/02/2027", "EndOfLifeDateIsReadable")]
    [InlineData("2027-13-01", "EndOfLifeDateIsReadable")]
    [InlineData("", "EndOfLifeDateIsReadable")]
    public void An_end_of_life_date_is_a_day_after_today(string date, string rules) =>
        Assert.Equal(rules, (Requests.FromImage with { EndOfLifeDate = date }).Rules());

    [Fact]
    public void A_version_needs_one_kind_of_source()
    {
        Assert.Equal("SourceIsExactlyOne", (Requests.FromImage with { SourceImageVMId = Requests.VirtualMachine }).Rules());
        Assert.Equal("SourceIsExactlyOne", (Requests.FromDisks with { SourceImageId = Requests.Image }).Rules());
        Assert.Equal("", (Requests.FromImage with { SourceImageId = null, SourceImageVMId = Requests.VirtualMachine }).Rules());
        Assert.Equal("", (Requests.FromImage with { SourceImageId = null, CommunityGalleryImageId = "/communityGalleries/c/images/i" }).Rules());
        Assert.Equal("", (Requests.FromImage with { OsDisk = new() { HostCaching = "ReadWrite" } }).Rules());
    }

    [Fact]
    public void A_managed_image_where_a_virtual_machine_belongs_is_refused()
    {
        var request = Requests.FromImage with { SourceImageId = null, SourceImageVMId = Requests.Image };
        Assert.Equal("ImageSourceIsImage", request.Rules());
    }

    [Fact]
    public void A_VHD_may_come_with_its_storage_account_as_the_id()
    {
        const string Account = Requests.Group + "/providers/Microsoft.Storage/storageAccounts/vhds";
        var vhd = new DiskSource { SourceId = Account, SourceUri = "https://vhds.blob.core.windows.net/vhds/os.vhd" };
        var data = new DiskSource { StorageAccountId = Account, SourceUri = "https://vhds.blob.core.windows.net/vhds/data.vhd" };

        Assert.Equal("", Requests.FromDisks.WithDisks(new DataDiskRequest { Lun = 0, Source = data }).Rules());
        Assert.Equal("", (Requests.FromDisks.WithDisks(new DataDiskRequest { Lun = 0, Source = data }) with { OsDisk = new() { Source = vhd } }).Rules());
        Assert.Equal("OsDiskHasOwnSource", (Requests.FromDisks.WithDisks(new DataDiskRequest { Lun = 0, Source = data }) with { OsDisk = new() { Source = data } }).Rules());
    }

    [Fact]
    public void LUNs_of_an_image_are_not_judged_without_a_look_at_it() => Assert.Equal(
        "",
        Requests.FromImage.WithRegions(West with { Encryption = Requests.Encryption("west", 17) }).Rules());

    [Fact]
    public void An_update_may_leave_out_the_source()
    {
        var update = Requests.FromImage with { SourceImageId = null, OsDisk = new() { HostCaching = "ReadWrite" } };

        Assert.Equal("", (update with { IsUpdate = true }).Rules());
        Assert.Equal("SourceIsExactlyOne", update.Rules());
        Assert.Equal("SourceIsExactlyOne", (Requests.FromDisks with { SourceImageId = Requests.Image, IsUpdate = true }).Rules());
    }

    [Fact]
    public void The_whole_version_can_be_kept_from_latest_and_I_am_told() => Assert.Equal(
        "properties.publishingProfile.excludeFromLatest",
        Assert.Single((Requests.FromImage with { ExcludeFromLatest = true }).Check()).Property);

    [Fact]
    public void Replicas_add_up_with_the_versions_count_where_a_region_has_none()
    {
        var regions = Enumerable.Range(0, 34).Select(index => new TargetRegionRequest { Name = index == 0 ? "West US" : $"region{index}" }).ToArray();

        Assert.Equal("", (Requests.FromImage.WithRegions(regions) with { ReplicaCount = null }).Rules());
        var finding = Assert.Single((Requests.FromImage.WithRegions(regions) with { ReplicaCount = 3 }).Check());
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal("102", finding.Value);
    }
}
