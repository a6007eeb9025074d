using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class PathRefusalTests
{
    private const string Escaped = $"{Site.Galleries}/sandbox%2Fimages%2Frhel-9%2Fversions%2F0.1.0";

    private readonly Site _site = new();

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public void An_escaped_slash_makes_no_other_path(string method)
    {
        var refused = _site.Send(method, Escaped, Site.Version, """{"location":"eastus"}""");

        Assert.Equal((400, "InvalidRequestUri"), (refused.Status, refused.ErrorCode()));
        Assert.Equal("gateway", refused.Header("x-ms-failure-cause"));
        Assert.Equal("Succeeded", _site.Get($"{Site.Galleries}/sandbox/images/rhel-9/versions/0.1.0").State());
    }

    [Theory]
    [InlineData("%5C", "InvalidRequestUri")]
    [InlineData("%3F", "InvalidRequestUri")]
    [InlineData("%23", "InvalidRequestUri")]
    [InlineData("%00", "InvalidRequestUri")]
    [InlineData("%0A", "InvalidRequestUri")]
    [InlineData("%7F", "InvalidRequestUri")]
    [InlineData("%25", "InvalidDoubleEncodedRequestUri")]
    [InlineData("%252F", "InvalidDoubleEncodedRequestUri")]
    public void Nor_does_any_other_character_that_paths_are_made_with(string escaped, string code)
    {
        var refused = _site.Put($"{Site.Galleries}/a{escaped}b", """{"location":"eastus"}""");

        Assert.Equal((400, code), (refused.Status, refused.ErrorCode()));
        Assert.Equal(2, _site.Get(Site.Galleries).Json()["value"]!.AsArray().Count);
    }

    [Fact]
    public void Other_escaped_characters_are_part_of_a_name()
    {
        Assert.Equal("contoso", (string?)_site.Get($"{Site.Galleries}/c%6Fntoso").Json()["name"]);
        Assert.Equal(201, _site.Put($"{Site.Group}/providers/Microsoft.Authorization/locks/keep%20it%20(all)", """{"properties":{"level":"ReadOnly"}}""", "2020-05-01").Status);
        Assert.Equal("keep it (all)", (string?)_site.Get($"{Site.Group}/providers/Microsoft.Authorization/locks", "2020-05-01").Json()["value"]![0]!["name"]);
    }

    [Theory]
    [InlineData($"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/galleries/x")]
    [InlineData($"/subscriptions/{Site.Subscription}/foo/bar/providers/Microsoft.Compute/galleries/x")]
    [InlineData($"{Site.Group}/providers/A/b/c/providers/Microsoft.Compute/galleries/x")]
    [InlineData($"{Site.Group}/extra/segment/providers/Microsoft.Compute/galleries/x")]
    [InlineData($"{Site.Group}/providers/Microsoft.Resources/resourceGroups/x")]
    public void A_resource_stands_in_a_group_and_nowhere_else(string path)
    {
        foreach (var method in new[] { "PUT", "PATCH", "GET", "DELETE" })
        {
            var refused = _site.Send(method, path, Site.Version, """{"location":"eastus"}""");
            Assert.Equal((400, "InvalidResourceScope"), (refused.Status, refused.ErrorCode()));
        }
        Assert.Equal(2, _site.Get($"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/galleries").Json()["value"]!.AsArray().Count);
    }

    [Fact]
    public void An_extension_stands_on_what_there_can_be()
    {
        var refused = _site.Put($"/subscriptions/{Site.Subscription}/foo/bar/providers/Microsoft.Authorization/locks/a", """{"properties":{"level":"ReadOnly"}}""", "2020-05-01");

        Assert.Equal((400, "InvalidResourceScope"), (refused.Status, refused.ErrorCode()));
    }
}
