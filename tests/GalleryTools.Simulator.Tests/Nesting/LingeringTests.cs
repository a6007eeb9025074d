using Xunit;

namespace GalleryTools.Simulator.Tests.Nesting;

public class LingeringTests
{
    private const string Gallery = $"{Site.Galleries}/sandbox";
    private const string Definition = $"{Gallery}/images/rhel-9";

    private readonly Site _site = new();

    [Fact]
    public void A_parent_with_children_is_refused_with_their_names()
    {
        var refused = _site.Delete(Definition);

        Assert.Equal(409, refused.Status);
        Assert.Equal("CannotDeleteResource", refused.ErrorCode());
        Assert.Equal("gateway", refused.Header("x-ms-failure-cause"));
        Assert.Null(refused.Header("x-ms-ratelimit-remaining-resource"));
        Assert.Equal(
            "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: " +
            "'Microsoft.Compute/galleries/sandbox/images/rhel-9/versions/0.1.0, Microsoft.Compute/galleries/sandbox/images/rhel-9/versions/0.2.0'. " +
            "Please delete all nested resources before deleting this resource.", refused.ErrorMessage());
    }

    [Fact]
    public void A_name_that_begins_like_another_is_no_child_of_it()
    {
        foreach (var name in new[] { "1.0.1", "1.0.10" })
            _site.Put($"{Definition}/versions/{name}", VersionBody.From($"{Site.Compute}/images/rhel-9-build"));

        Assert.Equal(202, _site.Delete($"{Definition}/versions/1.0.1").Status);
    }

    [Fact]
    public void No_more_than_five_children_are_named()
    {
        for (var patch = 0; patch < 8; patch++)
            _site.Put($"{Definition}/versions/1.0.{patch}", VersionBody.From($"{Site.Compute}/images/rhel-9-build"));

        Assert.Equal(5, _site.Delete(Definition).ErrorMessage()!.Split("/versions/").Length - 1);
    }

    [Fact]
    public void A_parent_is_refused_for_ten_to_twenty_seconds_after_its_last_child_says_not_found()
    {
        _site.Finish(_site.Delete($"{Definition}/versions/0.1.0"));
        var last = _site.Delete($"{Definition}/versions/0.2.0");
        while (_site.Get($"{Definition}/versions/0.2.0").Status == 200)
            _site.Clock.Advance(TimeSpan.FromSeconds(1));
        var gone = _site.Clock.GetUtcNow();

        Assert.Equal("Succeeded", (string?)_site.Poll(last).Json()["status"]);
        Assert.Equal("CannotDeleteResource", _site.Delete(Definition).ErrorCode());
        while (_site.Delete(Definition).Status == 409)
            _site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.InRange(_site.Clock.GetUtcNow() - gone, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(21));
    }

    [Fact]
    public void A_whole_gallery_can_be_deleted_from_the_bottom_up()
    {
        foreach (var path in new[] { $"{Definition}/versions/0.1.0", $"{Definition}/versions/0.2.0", Definition, Gallery })
        {
            var answer = _site.Delete(path);
            while (answer.Status == 409)
            {
                _site.Clock.Advance(TimeSpan.FromSeconds(5));
                answer = _site.Delete(path);
            }
            Assert.Equal(202, answer.Status);
            Assert.Equal("Succeeded", (string?)_site.Finish(answer)["status"]);
        }
        Assert.Equal(404, _site.Get(Gallery).Status);
    }

    [Fact]
    public void Every_family_of_children_holds_its_gallery()
    {
        const string Fresh = $"{Site.Galleries}/fresh";
        _site.Finish(_site.Put(Fresh, """{"location":"eastus"}"""));
        Assert.Equal(201, _site.Put($"{Fresh}/applications/agent", """{"location":"eastus","properties":{"supportedOSType":"Linux"}}""").Status);
        Assert.Contains("galleries/fresh/applications/agent", _site.Delete(Fresh).ErrorMessage()!, StringComparison.Ordinal);

        Assert.Equal(200, _site.Delete($"{Fresh}/applications/agent").Status);
        Assert.Equal("CannotDeleteResource", _site.Delete(Fresh).ErrorCode());
        _site.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(202, _site.Delete(Fresh).Status);
    }
}
