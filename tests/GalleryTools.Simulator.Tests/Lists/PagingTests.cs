using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Lists;

public class PagingTests
{
    private const string Versions = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions";

    private readonly Site _site = new();

    [Fact]
    public void A_list_that_fits_has_no_next_link() =>
        Assert.False(_site.Get(Versions).Json().AsObject().ContainsKey("nextLink"));

    [Fact]
    public void An_empty_list_is_an_empty_value()
    {
        _site.Put($"{Site.Galleries}/fresh", """{"location":"eastus"}""");
        Assert.Equal("""{"value":[]}""", _site.Get($"{Site.Galleries}/fresh/images").Json().ToJsonString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pages_give_every_resource_once(int size)
    {
        _site.Service.PageSize = size;
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0"], Walk(Versions, () => { }));
    }

    [Fact]
    public void A_delete_between_two_pages_skips_nothing()
    {
        _site.Service.PageSize = 1;
        var walked = Walk(Versions, () => _site.Finish(_site.Delete($"{Versions}/1.0.0")));
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0"], walked);
    }

    [Fact]
    public void The_next_link_repeats_the_authority_of_the_request()
    {
        _site.Service.PageSize = 1;
        var page = _site.Raw("GET", $"https://localhost:5001{Versions}?api-version={Site.Version}").Json();
        Assert.StartsWith($"https://localhost:5001{Versions}?api-version=", (string?)page["nextLink"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_link_works_for_a_group_of_any_name()
    {
        var json = Snapshot.Contoso().ToJson().Replace("resourceGroups/contoso-images", "resourceGroups/contoso images", StringComparison.Ordinal);
        var site = new Site(Snapshot.Parse(json));
        site.Service.PageSize = 1;

        var first = site.Get(Site.Galleries.Replace("contoso-images", "contoso%20images", StringComparison.Ordinal)).Json();
        var next = (string)first["nextLink"]!;

        Assert.Contains("/contoso%20images/", next, StringComparison.Ordinal);
        Assert.Equal("sandbox", (string?)site.Raw("GET", next).Json()["value"]![0]!["name"]);
    }

    [Fact]
    public void A_token_from_elsewhere_opens_no_other_scope()
    {
        var empty = _site.Get($"{Site.Web}/providers/Microsoft.Authorization/locks?$skiptoken=", "2020-05-01").Json();
        _site.Put($"{Site.Group}/providers/Microsoft.Authorization/locks/keep", """{"properties":{"level":"ReadOnly"}}""", "2020-05-01");

        var again = _site.Get($"{Site.Web}/providers/Microsoft.Authorization/locks?$skiptoken=", "2020-05-01").Json();

        Assert.Equal(empty.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public void Lists_never_show_the_replication_status() =>
        Assert.DoesNotContain("replicationStatus", _site.Get(Versions + "?$expand=ReplicationStatus").Body, StringComparison.Ordinal);

    [Fact]
    public void Galleries_are_listed_by_group_and_by_subscription()
    {
        var byGroup = _site.Get(Site.Galleries).Json()["value"]!;
        var bySubscription = _site.Get($"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/galleries").Json()["value"]!;
        Assert.True(JsonNode.DeepEquals(byGroup, bySubscription));
    }

    private List<string> Walk(string path, Action afterFirstPage)
    {
        var names = new List<string>();
        var page = _site.Get(path).Json();
        names.AddRange(page["value"]!.AsArray().Select(item => (string)item!["name"]!));
        afterFirstPage();
        while ((string?)page["nextLink"] is { } next)
        {
            page = _site.Raw("GET", next).Json();
            names.AddRange(page["value"]!.AsArray().Select(item => (string)item!["name"]!));
        }
        return names;
    }
}
