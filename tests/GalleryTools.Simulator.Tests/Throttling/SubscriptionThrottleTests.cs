using System.Globalization;
using System.Text;
using Xunit;

namespace GalleryTools.Simulator.Tests.Throttling;

public class SubscriptionThrottleTests
{
    private const string Path = $"{Site.Galleries}/nobody";
    private const string Reads = "x-ms-ratelimit-remaining-subscription-reads";

    private readonly Site _site = new();

    [Fact]
    public void The_headers_show_what_the_buckets_hold()
    {
        Assert.Equal("249", _site.Get(Path).Header(Reads));
        Assert.Equal("248", _site.Get(Path).Header(Reads));
        Assert.Equal("199", _site.Delete(Path).Header("x-ms-ratelimit-remaining-subscription-deletes"));
        Assert.Equal("199", _site.Put(Path, "{}").Header("x-ms-ratelimit-remaining-subscription-writes"));
        Assert.Equal("249", _site.Send("GET", "/subscriptions", "2022-12-01").Header("x-ms-ratelimit-remaining-tenant-reads"));
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("249", _site.Get(Path).Header(Reads));
    }

    [Theory]
    [InlineData("GET", "read", 250, 25)]
    [InlineData("PATCH", "write", 200, 10)]
    [InlineData("DELETE", "delete", 200, 10)]
    public void An_empty_bucket_refuses_until_a_token_has_come_back(string method, string kind, int capacity, int perSecond)
    {
        for (var count = 0; count < capacity; count++)
            Assert.NotEqual(429, Send(method).Status);
        var refused = Send(method);

        Assert.Equal((429, "SubscriptionRequestsThrottled", "1"), (refused.Status, refused.ErrorCode(), refused.Header("retry-after")));
        Assert.Equal(
            $"Number of '{kind}' requests for subscription '{Site.Subscription}' actor '' exceeded. Please try again after '1' seconds after additional tokens are available. " +
            "Refer to https://aka.ms/arm-throttling for additional information.",
            refused.ErrorMessage());
        Assert.Equal("0", refused.Header($"x-ms-ratelimit-remaining-subscription-{kind}s"));
        Assert.Null(refused.Header("x-ms-failure-cause"));
        Assert.Null(refused.Header("x-ms-ratelimit-remaining-resource"));

        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(perSecond, Enumerable.Range(0, 40).Count(_ => Send(method).Status != 429));
    }

    [Fact]
    public void Each_caller_has_buckets_of_its_own()
    {
        Assert.Equal("249", As("2f4e6c18").Header(Reads));
        Assert.Equal("248", As("2f4e6c18").Header(Reads));
        Assert.Equal("249", As("9d0b7a35").Header(Reads));
        Assert.Equal("249", _site.Get(Path).Header(Reads));
    }

    [Theory]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer a.é.c")]
    [InlineData("Bearer a.W10.c")]
    [InlineData("Bearer ..")]
    public void A_token_that_tells_nothing_is_nobodys(string authorization)
    {
        _site.Get(Path);
        Assert.Equal("248", With(authorization).Header(Reads));
    }

    [Fact]
    public void A_refused_request_reaches_nobody()
    {
        var site = Throttled.Site("""{"subscription":{"deletes":{"capacity":1}}}""");
        const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";
        site.Delete(Path);

        Assert.Equal(429, site.Delete(Version).Status);
        Assert.Equal("Succeeded", site.Get(Version).State());
    }

    private SimulatedResponse Send(string method) => _site.Send(method, Path, Site.Version);

    private SimulatedResponse As(string objectId) =>
        With("Bearer e30." + Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"oid":"{{objectId}}"}""")).TrimEnd('=') + ".sig");

    private SimulatedResponse With(string authorization)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = authorization };
        var uri = new Uri(SimulatedService.Endpoint, string.Create(CultureInfo.InvariantCulture, $"{Path}?api-version={Site.Version}"));
        return _site.Service.Handle(new SimulatedRequest("GET", uri, headers, null));
    }
}
