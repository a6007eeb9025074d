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
        {
            Assert.Equal(200, _site.Get(Path).Status);
            _site.Clock.Advance(TimeSpan.FromSeconds(0.1));
        }
        _site.Clock.Advance(TimeSpan.FromSeconds(15));
        var refused = _site.Get(Path);

        Assert.Equal((429, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.Equal("130", refused.Header("retry-after"));
        var detail = refused.Json()["error"]!["details"]![0]!;
        Assert.Equal("TooManyRequests", (string?)detail["code"]);
        var measured = JsonNode.Parse((string)detail["message"]!)!;
        Assert.Equal(("GetGallery3Min", 350, 351), ((string?)measured["operationGroup"], (int)measured["allowedRequestCount"]!, (int)measured["measuredRequestCount"]!));

        _site.Clock.Advance(TimeSpan.FromSeconds(int.Parse(refused.Header("retry-after")!, CultureInfo.InvariantCulture)));
        Assert.Equal(200, _site.Get(Path).Status);
    }

    [Fact]
    public void A_refusal_by_arm_counts_against_nothing_of_computes()
    {
        for (var count = 0; count < 200; count++)
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
    public void A_scenario_can_switch_it_off_or_set_limits()
    {
        var off = Throttled.Site("""{"mode":"Off","limits":{"GetGallery":{"in3Minutes":2}}}""");
        Assert.All(Enumerable.Range(0, 300), _ => Assert.Equal(200, off.Get(Path).Status));

        var tight = Throttled.Site("""{"limits":{"GetGallery":{"in3Minutes":2}}}""");
        Assert.Equal("Microsoft.Compute/GetGallery3Min;1,Microsoft.Compute/GetGallery30Min;2499", tight.Get(Path).Header("x-ms-ratelimit-remaining-resource"));
        Assert.Equal([200, 429], new[] { tight.Get(Path).Status, tight.Get(Path).Status });
    }

    [Theory]
    [InlineData("""{"mode":"fixed"}""", "'scenario.throttling.mode' must be one of FixedWindow, TokenBucket, Off")]
    [InlineData("""{"limits":{"Get":{}}}""", "'scenario.throttling.limits.Get' is unknown here")]
    [InlineData("""{"limits":{"GetGallery":{"in3Minutes":0}}}""", "'scenario.throttling.limits.GetGallery.in3Minutes' must be a whole number from 1 on")]
    [InlineData("""{"limits":{"GetGallery":{"in5Minutes":3}}}""", "'scenario.throttling.limits.GetGallery.in5Minutes' is unknown here")]
    [InlineData("""{"subscription":{"reads":{"perSecond":0}}}""", "'scenario.throttling.subscription.reads.perSecond' must be a whole number from 1 to 1000000")]
    public void A_setting_that_means_nothing_is_named(string throttling, string complaint) =>
        Assert.Contains(complaint, Assert.Throws<SnapshotException>(() => Throttled.Site(throttling)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bucket_fills_while_time_passes()
    {
        var site = Throttled.Site("""{"mode":"TokenBucket","limits":{"GetGallery":{"in3Minutes":3}}}""");
        Assert.Equal([200, 200, 200, 429], Enumerable.Range(0, 4).Select(_ => site.Get(Path).Status));

        var refused = site.Get(Path);
        Assert.Equal("60", refused.Header("retry-after"));
        site.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(429, site.Get(Path).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([200, 429], new[] { site.Get(Path).Status, site.Get(Path).Status });
    }

    [Fact]
    public void Of_two_limits_the_longer_wait_is_told()
    {
        var site = Throttled.Site("""{"limits":{"GetGallery":{"in3Minutes":2,"in30Minutes":2}}}""");
        site.Get(Path);
        site.Get(Path);
        var refused = site.Get(Path);

        Assert.Equal("1800", refused.Header("retry-after"));
        Assert.Equal("GetGallery30Min", (string?)refused.Json()["error"]!["details"]![0]!["target"]);
    }

    [Fact]
    public void Counts_are_saved_and_go_on()
    {
        foreach (var mode in new[] { "FixedWindow", "TokenBucket" })
        {
            var site = Throttled.Site($$"""{"mode":"{{mode}}","limits":{"GetGallery":{"in3Minutes":3} },"subscription":{"reads":{"capacity":9,"perSecond":1} } }""");
            site.Get(Path);
            site.Get(Path);
            var again = new Site(Snapshot.Parse(site.Service.Save().ToJson()));
            var next = again.Get(Path);

            Assert.StartsWith("Microsoft.Compute/GetGallery3Min;0,", next.Header("x-ms-ratelimit-remaining-resource"), StringComparison.Ordinal);
            Assert.Equal("6", next.Header("x-ms-ratelimit-remaining-subscription-reads"));
            Assert.Equal(429, again.Get(Path).Status);
        }
    }

    private string? Remaining() => _site.Get(Path).Header("x-ms-ratelimit-remaining-resource");
}
