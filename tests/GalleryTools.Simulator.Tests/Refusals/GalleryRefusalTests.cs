using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class GalleryRefusalTests
{
    private readonly Site _site = new();

    [Theory]
    [InlineData("my-gallery")]
    [InlineData("_mine")]
    [InlineData("müller")]
    [InlineData("a234567890b234567890c234567890d234567890e234567890f234567890g234567890h2345678901")]
    public void A_gallery_name_follows_the_rules(string name)
    {
        var answer = _site.Put($"{Site.Galleries}/{name}", """{"location":"eastus"}""");

        Assert.Equal((400, "InvalidParameter"), (answer.Status, answer.ErrorCode()));
        Assert.StartsWith("Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle",
            answer.ErrorMessage(), StringComparison.Ordinal);
        Assert.Null(answer.Header("x-ms-failure-cause"));
        Assert.Contains("\r\n", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.", '.')]
    [InlineData("mine_", '_')]
    public void A_gallery_name_does_not_end_with_a_period_or_an_underscore(string name, char last)
    {
        var answer = _site.Put($"{Site.Galleries}/{name}", """{"location":"eastus"}""");

        Assert.Equal((400, "InvalidResourceName"), (answer.Status, answer.ErrorCode()));
        Assert.Equal($"The provided resource name '{name}' has these invalid trailing characters: '{last}'. The name can not end with characters: '{last}'.",
            answer.ErrorMessage());
    }

    [Fact]
    public void A_region_that_the_subscription_does_not_have_is_answered_with_those_that_it_has()
    {
        var message = _site.Put($"{Site.Galleries}/fresh", """{"location":"westus"}""").ErrorMessage();
        Assert.StartsWith("The provided location 'westus' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is 'eastus,eastus2,",
            message, StringComparison.Ordinal);
    }
}
