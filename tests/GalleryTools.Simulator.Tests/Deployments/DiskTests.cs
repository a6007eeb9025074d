using Xunit;

namespace GalleryTools.Simulator.Tests.Deployments;

public class DiskTests
{
    private const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";

    private readonly Site _site = new();

    [Fact]
    public void A_disk_is_accepted_and_comes_out_of_its_operation()
    {
        var accepted = _site.CreateDisk(Version);

        Assert.Equal((202, "Updating"), (accepted.Status, accepted.State()));
        Assert.Null(accepted.Json()["id"]);
        Assert.Contains("/locations/eastus/DiskOperations/", accepted.Header("azure-asyncoperation"), StringComparison.Ordinal);
        var end = _site.Finish(accepted);
        Assert.Equal(["startTime", "endTime", "status", "properties", "name"], end.AsObject().Select(property => property.Key));
        Assert.Equal(ImageRequest.Disk, (string?)end["properties"]!["output"]!["id"]);
        var monitored = _site.Raw("GET", accepted.Header("location")!);
        Assert.Equal((200, "Succeeded"), (monitored.Status, monitored.State()));
    }

    [Theory]
    [InlineData("", 30, "Linux", "V2")]
    [InlineData(",\"lun\":0", 64, null, null)]
    public void A_disk_takes_over_what_the_image_has_at_its_lun(string lun, int size, string? osType, string? generation)
    {
        _site.Finish(_site.CreateDisk(Version, lun));
        var properties = _site.Get(ImageRequest.Disk).Json()["properties"]!;

        Assert.Equal((size, osType, generation), ((int)properties["diskSizeGB"]!, (string?)properties["osType"], (string?)properties["hyperVGeneration"]));
        Assert.Equal("Unattached", (string?)properties["diskState"]);
    }

    [Fact]
    public void A_disk_needs_its_image_in_its_region() =>
        Assert.Equal("GalleryImageNotFound", _site.CreateDisk($"{Site.Galleries}/contoso/images/ubuntu-2404/versions/9.0.0").ErrorCode());

    [Fact]
    public void An_empty_disk_needs_no_image()
    {
        var accepted = _site.Put(ImageRequest.Disk, """{"location":"eastus","properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":10}}""", "2023-10-02");
        Assert.Equal("Succeeded", (string?)_site.Finish(accepted)["status"]);
        Assert.Equal(10, (int)_site.Get(ImageRequest.Disk).Json()["properties"]!["diskSizeGB"]!);
    }
}
