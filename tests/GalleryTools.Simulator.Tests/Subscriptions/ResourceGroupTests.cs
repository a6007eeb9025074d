using Xunit;

namespace GalleryTools.Simulator.Tests.Subscriptions;

public class ResourceGroupTests
{
    private const string Arm = "2021-04-01";
    private const string Locks = $"{Site.Galleries}/sandbox/providers/Microsoft.Authorization/locks";

    private readonly Site _site = new();

    [Fact]
    public void Whether_a_group_is_there_is_asked_with_HEAD()
    {
        Assert.Equal((204, ""), Head(Site.Group));
        Assert.Equal((404, ""), Head(Site.Group + "-old"));

        (int Status, string Body) Head(string path)
        {
            var response = _site.Send("HEAD", path, Arm);
            return (response.Status, response.Body);
        }
    }

    [Fact]
    public void Tags_are_patched_and_filtered()
    {
        Assert.Equal(200, _site.Patch(Site.Web, """{"tags":{"tier":"web"}}""", Arm).Status);

        Assert.Equal(["contoso-web"], Names("tagName eq 'tier' and tagValue eq 'web'"));
        Assert.Equal([], Names("tagName eq 'tier' and tagValue eq 'platform'"));
        Assert.Equal(["contoso-images"], Names("tagname eq 'team'"));
        Assert.Equal("InvalidFilterInQueryString", _site.Get($"/subscriptions/{Site.Subscription}/resourceGroups?$filter=size%20gt%203", Arm).ErrorCode());
    }

    [Fact]
    public void A_group_stays_where_it_is()
    {
        var moved = _site.Put(Site.Web, """{"location":"westus2"}""", Arm);

        Assert.Equal((409, "InvalidResourceGroupLocation"), (moved.Status, moved.ErrorCode()));
    }

    [Fact]
    public void Deleting_takes_a_while_and_takes_all_that_is_in_it()
    {
        var started = _site.Delete(Site.Group, Arm);

        Assert.Equal((202, ""), (started.Status, started.Body));
        Assert.Null(started.Header("azure-asyncoperation"));
        Assert.Equal("15", started.Header("retry-after"));
        Assert.Equal("Deleting", _site.Get(Site.Group, Arm).State());
        Assert.Equal("ResourceGroupBeingDeleted", _site.Put($"{Site.Galleries}/late", """{"location":"eastus"}""").ErrorCode());
        var again = _site.Raw("GET", started.Header("location")!);
        Assert.Equal(202, again.Status);
        _site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(200, _site.Raw("GET", again.Header("location")!).Status);
        Assert.Equal("ResourceGroupNotFound", _site.Get($"{Site.Galleries}/contoso").ErrorCode());
        Assert.Equal(200, _site.Get(Site.Web, Arm).Status);
    }

    [Fact]
    public void A_lock_anywhere_in_it_keeps_a_group()
    {
        Assert.Equal(201, _site.Put(Locks + "/keep", """{"properties":{"level":"CanNotDelete"}}""", "2016-09-01").Status);

        var refused = _site.Delete(Site.Group, Arm);

        Assert.Equal((409, "ScopeLocked"), (refused.Status, refused.ErrorCode()));
        Assert.Contains($"'{Site.Galleries}/sandbox'", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal(200, _site.Delete(Locks + "/keep", "2016-09-01").Status);
        Assert.Equal(202, _site.Delete(Site.Group, Arm).Status);
    }

    [Theory]
    [InlineData("a%20b", "invalid characters: ' '")]
    [InlineData("a*b", "invalid characters: '*'")]
    [InlineData("ends.", "ends with a period")]
    public void A_new_group_has_a_name_that_arm_allows(string name, string complaint)
    {
        var refused = _site.Put($"/subscriptions/{Site.Subscription}/resourceGroups/{name}", """{"location":"eastus"}""", Arm);

        Assert.Equal((400, "InvalidResourceGroup"), (refused.Status, refused.ErrorCode()));
        Assert.Contains(complaint, refused.ErrorMessage()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, 201)]
    [InlineData(91, 400)]
    public void It_has_90_characters_at_most(int length, int status) =>
        Assert.Equal(status, _site.Put($"/subscriptions/{Site.Subscription}/resourceGroups/{new string('a', length)}", """{"location":"eastus"}""", Arm).Status);

    [Fact]
    public void It_is_in_a_region_that_there_is()
    {
        var refused = _site.Put($"/subscriptions/{Site.Subscription}/resourceGroups/fresh", """{"location":"nowhere"}""", Arm);

        Assert.Equal((400, "LocationNotAvailableForResourceGroup"), (refused.Status, refused.ErrorCode()));
        Assert.Equal(201, _site.Put($"/subscriptions/{Site.Subscription}/resourceGroups/(fresh)_1.b-c", """{"location":"East US"}""", Arm).Status);
    }

    private IEnumerable<string> Names(string filter) =>
        _site.Get($"/subscriptions/{Site.Subscription}/resourceGroups?$filter={Uri.EscapeDataString(filter)}", Arm).Json()["value"]!.AsArray().Select(group => (string)group!["name"]!);
}
