using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Throttling;

public class ThrottlingTests
{
    private const string Path = $"{Site.Galleries}/contoso";

    private readonly Site _site = new();

    [Fact]
    public void The_header_counts_down_and_the_window_begins_anew()
    {
        Assert.Equal("Microsoft.Compute/GetGallery3Min;349,Microsoft.Compute/GetGallery30Min;2499", Remaining());
        Assert.Equal("Microsoft.Compute/GetGallery3Min;348,Microsoft.Compute/GetGallery30Min;2498", Remaining());

        _site.Clock.Advance(TimeSpan.FromMinutes(3));

        Assert.Equal("Microsoft.Compute/GetGallery3Min;349,Microsoft.Compute/GetGallery30Min;2497", Remaining());
    }

    [Fact]
    public void One_request_too_many_is_told_how_long_to_wait()
    {
        for (var count = 0; count < 350; count++)
            Assert.Equal(200, _site.Get(Path).Status);
        _site.Clock.Advance(TimeSpan.FromSeconds(50));
        var refused = _site.Get(Path);

        Assert.Equal((429, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.Equal("130", refused.Header("retry-after"));
        var detail = refused.Json()["error"]!["details"]![0]!;
        Assert.Equal("TooManyRequests", (string?)detail["code"]);
        var measured = JsonNode.Parse((string)detail["message"]!)!;
        Assert.Equal(("GetGallery3Min", 350), ((string?)measured["operationGroup"], (int)measured["allowedRequestCount"]!));

        _site.Clock.Advance(TimeSpan.FromSeconds(int.Parse(refused.Header("retry-after")!, CultureInfo.InvariantCulture)));
        Assert.Equal(200, _site.Get(Path).Status);
    }

    [Fact]
    public void A_refusal_by_arm_counts_against_nothing()
    {
        for (var count = 0; count < 400; count++)
            Assert.Equal(404, _site.Get($"{Site.Galleries}/nobody").Status);
        Assert.Equal("Microsoft.Compute/GetGallery3Min;349,Microsoft.Compute/GetGallery30Min;2499", Remaining());
    }

    [Fact]
    public void Throttling_can_be_switched_off()
    {
        _site.Service.Throttling = false;
        for (var count = 0; count < 400; count++)
            Assert.Equal(200, _site.Get(Path).Status);
        Assert.Equal("Microsoft.Compute/GetGallery3Min;0,Microsoft.Compute/GetGallery30Min;2099", Remaining());
    }

    [Fact]
    public void Arm_shows_what_its_own_buckets_hold()
    {
        Assert.Equal("249", _site.Get(Path).Header("x-ms-ratelimit-remaining-subscription-reads"));
        Assert.Equal("248", _site.Get(Path).Header("x-ms-ratelimit-remaining-subscription-reads"));
        Assert.Equal("199", _site.Delete($"{Site.Galleries}/nobody").Header("x-ms-ratelimit-remaining-subscription-deletes"));
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("249", _site.Get(Path).Header("x-ms-ratelimit-remaining-subscription-reads"));
    }

    private string? Remaining() => _site.Get(Path).Header("x-ms-ratelimit-remaining-resource");
}
