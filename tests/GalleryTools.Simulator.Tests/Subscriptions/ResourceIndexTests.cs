using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Subscriptions;

public class ResourceIndexTests
{
    private const string All = $"/subscriptions/{Site.Subscription}/resources";

    private readonly Site _site = new();

    [Fact]
    public void Tracked_resources_are_listed_without_their_properties()
    {
        var rows = Rows($"{Site.Web}/resources");

        Assert.Equal(["jump", "web"], rows.Select(row => (string)row["name"]!));
        Assert.Equal("Standard_D2s_v5", (string?)rows[1]["sku"]!["name"]);
        Assert.All(rows, row => Assert.Null(row["properties"]));
    }

    [Theory]
    [InlineData("resourceType eq 'Microsoft.Compute/galleries'", "contoso", "sandbox")]
    [InlineData("resourceType eq 'Microsoft.Compute/galleries' and name ne 'contoso'", "sandbox")]
    [InlineData("resourceGroup eq 'contoso-web' and location eq 'East US'", "jump", "web")]
    [InlineData("name eq 'sandbox/rhel-9/0.1.0'", "sandbox/rhel-9/0.1.0")]
    public void They_are_filtered(string filter, params string[] names) =>
        Assert.Equal(names, Rows($"{All}?$filter={Uri.EscapeDataString(filter)}").Select(row => (string)row["name"]!));

    [Fact]
    public void Pages_follow_each_other_with_the_filter()
    {
        var names = new List<string>();
        var page = _site.Get($"{All}?$top=3&$filter=resourceGroup%20eq%20'contoso-images'", "2021-04-01").Json();
        while (true)
        {
            var rows = page["value"]!.AsArray();
            Assert.InRange(rows.Count, 1, 3);
            names.AddRange(rows.Select(row => (string)row!["id"]!));
            if ((string?)page["nextLink"] is not { } next)
                break;
            page = _site.Raw("GET", next).Json();
        }

        Assert.Equal(Rows($"{Site.Group}/resources").Select(row => (string)row["id"]!), names);
        Assert.Contains($"{Site.Galleries}/contoso", names);
    }

    [Fact]
    public void A_group_that_is_not_there_has_none() =>
        Assert.Equal("ResourceGroupNotFound", _site.Get($"/subscriptions/{Site.Subscription}/resourceGroups/nowhere/resources", "2021-04-01").ErrorCode());

    [Theory]
    [InlineData("2147483647")]
    [InlineData("99999999999999999999")]
    [InlineData("1000")]
    public void A_page_can_be_as_large_as_one_likes(string top) =>
        Assert.Equal(Rows(All).Length, Rows($"{All}?$top={top}").Length);

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("many")]
    public void A_page_of_nothing_is_refused(string top)
    {
        var refused = _site.Get($"{All}?$top={top}", "2021-04-01");

        Assert.Equal((400, "InvalidTopInQueryString"), (refused.Status, refused.ErrorCode()));
    }

    private JsonNode[] Rows(string path) => _site.Get(path, "2021-04-01").Json()["value"]!.AsArray().Select(row => row!).ToArray();
}
