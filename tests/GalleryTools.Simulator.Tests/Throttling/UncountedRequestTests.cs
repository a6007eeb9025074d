using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Throttling;

/// <summary>What ARM's buckets have nothing to do with.</summary>
public class UncountedRequestTests
{
    private const string Unknown = "/subscriptions/00000000-aaaa-bbbb-cccc-000000000000";

    private static readonly string Origin = SimulatedService.Endpoint.GetLeftPart(UriPartial.Authority);

    private readonly Site _site = Throttled.Site("""{"subscription":{"reads":{"capacity":2},"writes":{"capacity":2},"deletes":{"capacity":2} } }""");

    [Theory]
    [InlineData("POST", "/msi/token", "resource=r", 200)]
    [InlineData("GET", "/metadata/identity/oauth2/token?api-version=2018-02-01&resource=r", null, 200)]
    [InlineData("GET", "/metadata/endpoints?api-version=2022-09-01", null, 200)]
    [InlineData("GET", $"{Unknown}/resourceGroups?api-version=2022-12-01", null, 404)]
    [InlineData("GET", $"{Unknown}/resourceGroups/a/providers/Microsoft.Compute/galleries/b?api-version={Site.Version}", null, 404)]
    [InlineData("DELETE", $"{Unknown}/resourceGroups/a/providers/Microsoft.Compute/galleries/b?api-version={Site.Version}", null, 404)]
    public void They_are_never_refused_and_carry_no_such_header(string method, string path, string? body, int status)
    {
        for (var count = 0; count < 5; count++)
        {
            var answer = _site.Raw(method, Origin + path, body);

            Assert.Equal(status, answer.Status);
            Assert.DoesNotContain(answer.Headers.Keys, header => header.StartsWith("x-ms-ratelimit-remaining-", StringComparison.OrdinalIgnoreCase));
        }
        Assert.Empty(Buckets());
        Assert.Equal("1", _site.Send("GET", "/subscriptions", "2022-12-01").Header("x-ms-ratelimit-remaining-tenant-reads"));
    }

    [Fact]
    public void What_counts_is_kept_until_it_is_full_again()
    {
        _site.Get($"{Site.Galleries}/contoso");
        Assert.Equal([$"{Site.Subscription}//reads"], Buckets().Select(bucket => bucket.Key));

        _site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(Buckets());
    }

    private JsonObject Buckets() => JsonNode.Parse(_site.Service.Save().ToJson())!["service"]!["buckets"]!.AsObject();
}
