using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class UnknownMemberTests
{
    private const string Definition = $"{Site.Galleries}/contoso/images/fresh";

    private readonly Site _site = new();

    // The recorded request of October 2020 had the same length before its features.
    [Fact]
    public void A_misspelt_property_is_named_with_its_place()
    {
        var answer = _site.Send("PUT", Definition, Site.Version,
            """{"location": "eastus", "tags": {}, "properties": {"osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V1", "featurez": []}}""");

        Assert.Equal((400, "BadRequest"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("Could not find member 'featurez' on object of type 'GalleryImageProperties'. Path 'properties.featurez', line 1, position 132.", answer.ErrorMessage());
        Assert.Equal("galleryImage.properties.featurez", answer.ErrorTarget());
    }

    [Theory]
    [InlineData("2019-12-01", 400)]
    [InlineData("2020-09-30", 201)]
    public void A_property_is_known_since_its_API_version(string apiVersion, int status) =>
        Assert.Equal(status, _site.Send("PUT", Definition, apiVersion,
            """{"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"P","offer":"O","sku":"S"},"features":[{"name":"SecurityType","value":"TrustedLaunch"}]}}""").Status);
}
