using System.Text.Json.Nodes;
using GalleryTools.Core.Cascade;
using Xunit;

namespace GalleryTools.Core.Tests.Cascade;

/// <summary>A cascade against a service that throttles harder than usual, or that is ill on schedule.</summary>
public class CascadeUnderFaultsTests
{
    [Theory]
    [InlineData("""{"subscription":{"reads":{"capacity":30,"perSecond":3},"deletes":{"capacity":4,"perSecond":1} } }""")]
    [InlineData("""{"mode":"FixedWindow","limits":{"DeleteGalleryImageVersion":{"in3Minutes":7},"GetGalleryImageVersion":{"in3Minutes":40} } }""")]
    [InlineData("""{"mode":"TokenBucket","limits":{"DeleteGalleryImageVersion":{"in3Minutes":7},"GetGalleryImageVersion":{"in3Minutes":40} } }""")]
    public void A_cascade_comes_through_throttling(string throttling)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 3, versions: 10);
        contents.Scenario["throttling"] = JsonNode.Parse(throttling);
        using var site = new SimulatedGallery(contents);
        var refused = 0;
        site.Service.Answered += (_, response) => refused += response.Status == 429 ? 1 : 0;

        var results = site.Run(site.Plan(gallery));

        Assert.All(results, result => Assert.Equal((CascadeStatus.Deleted, null), (result.Status, result.Error)));
        Assert.Equal(34, results.Count);
        Assert.NotEqual(0, refused);
        Assert.False(site.Exists(gallery));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_cascade_against_an_ill_service_says_what_happened(int seed)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 3, versions: 6);
        contents.Faults["seed"] = seed;
        contents.Faults["rules"] = JsonNode.Parse("""
            [{ "fault": "ServiceUnavailable", "method": "GET", "share": 0.05 },
             { "fault": "Reset", "method": "GET", "share": 0.05 },
             { "fault": "TruncatedBody", "method": "GET", "share": 0.05 },
             { "fault": "SlowBody", "method": "GET", "share": 0.05, "seconds": 20 },
             { "fault": "TooManyRequests", "method": "DELETE", "share": 0.2, "retryAfter": 7 },
             { "fault": "Reset", "method": "DELETE", "share": 0.1, "acted": true },
             { "fault": "Reset", "method": "DELETE", "share": 0.1 }]
            """);
        using var site = new SimulatedGallery(contents);

        var results = site.Run(site.Plan(gallery));
        site.Service.Throttling = false;

        Assert.Equal(22, results.Count);
        // A delete that never arrived is not repeated: it is not known, and what holds it stays.
        Assert.All(results, result => Assert.Contains(result.Status, new[] { CascadeStatus.Deleted, CascadeStatus.Unknown, CascadeStatus.Kept }));
        Assert.All(results.Where(result => result.Status == CascadeStatus.Deleted), result => Assert.False(Read(site, result)));
        Assert.All(results.Where(result => result.Status == CascadeStatus.Kept), result => Assert.True(Read(site, result)));
    }

    // Until the service is well enough to say.
    private static bool Read(SimulatedGallery site, CascadeResult result)
    {
        while (true)
        {
            var answer = site.Elsewhere("GET", result.ResourceId.ToString());
            if (answer.Delivery == Simulator.Delivery.Whole && answer.Status is 200 or 404)
                return answer.Status == 200;
        }
    }
}
