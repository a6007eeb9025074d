using Xunit;

namespace GalleryTools.Core.Tests;

public class RegionNameTests
{
    [Theory]
    [InlineData("East US 2", "eastus2")]
    [InlineData(" EASTUS2\t", "eastus2")]
    [InlineData("korea central", "koreacentral")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_region_is_known_in_every_spelling(string? spelling, string expected) =>
        Assert.Equal(expected, RegionName.Normalize(spelling));

    [Fact]
    public void West_US_and_westus_are_one_region_and_westus2_is_another()
    {
        Assert.True(RegionName.AreSame("West US", "westus"));
        Assert.False(RegionName.AreSame("West US", "westus2"));
    }
}
