using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GalleryTools.Simulator.Tests.Scenarios;
using Xunit;

namespace GalleryTools.Simulator.Tests.Throttling;

/// <summary>The text of a 429 and its Retry-After tell a client the same, on the client's own clock.</summary>
public class WaitTests
{
    private const string Path = $"{Site.Galleries}/nobody";
    private const string Gallery = $"{Site.Galleries}/contoso";
    private const string OneEach = """{"throttling":{"subscription":{"reads":{"capacity":1,"perSecond":1},"writes":{"capacity":1,"perSecond":1},"deletes":{"capacity":1,"perSecond":1} } } }""";

    [Theory]
    [InlineData("GET", "read", 60, 1)]
    [InlineData("HEAD", "read", 0.5, 2)]
    [InlineData("DELETE", "delete", 0.1, 10)]
    [InlineData("PUT", "write", 0.1, 10)]
    [InlineData("PATCH", "write", 1, 1)]
    [InlineData("POST", "write", 0.03, 34)]
    public void An_empty_buckets_wait_is_the_real_clocks(string method, string kind, double scale, int seconds)
    {
        var service = OnScaledClock(ScenarioSite.Snapshot(OneEach), scale);
        Assert.NotEqual(429, Send(service, method, Path).Status);

        Says(Send(service, method, Path), kind, seconds);
    }

    [Theory]
    [InlineData("GET", "read", 10, 2)]
    [InlineData("PUT", "write", 0.5, 34)]
    [InlineData("DELETE", "delete", 1, 17)]
    [InlineData("POST", "write", 600, 1)]
    public void A_fault_rules_own_wait_is_said_in_both_places(string method, string kind, double scale, int seconds)
    {
        var faults = FaultSchedule.Parse("""{"rules":[{"fault":"TooManyRequests","retryAfter":17}]}""");

        Says(Send(OnScaledClock(Snapshot.Contoso(), scale, faults), method, Site.Group), kind, seconds);
    }

    [Fact]
    public void Without_a_scaled_clock_a_fault_rules_wait_stays_as_it_is()
    {
        var site = new Site(faults: FaultSchedule.Parse("""{"rules":[{"fault":"TooManyRequests","retryAfter":17}]}"""));

        Says(site.Delete(Site.Group), "delete", 17);
    }

    [Theory]
    [InlineData("FixedWindow", 1, 180)]
    [InlineData("FixedWindow", 60, 3)]
    [InlineData("TokenBucket", 0.5, 360)]
    public void Computes_wait_lasts_until_the_time_in_its_text(string mode, double scale, int seconds)
    {
        var service = OnScaledClock(ScenarioSite.Snapshot($$$"""{"throttling":{"mode":"{{{mode}}}","limits":{"GetGallery":{"in3Minutes":1} } } }"""), scale);
        Send(service, "GET", Gallery);
        var refused = Send(service, "GET", Gallery);

        Assert.Equal(seconds, int.Parse(refused.Header("retry-after")!, CultureInfo.InvariantCulture));
        Assert.Equal(("GetGallery3Min", TimeSpan.FromMinutes(3)), TextOf(refused));
    }

    [Theory]
    [InlineData(17, 1, "17", "GetGallery3Min")]
    [InlineData(17, 10, "2", "GetGallery3Min")]
    [InlineData(600, 1, "600", "GetGallery30Min")]
    public void So_does_a_fault_rules_in_Computes_words(int wait, double scale, string header, string window)
    {
        var faults = FaultSchedule.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"rules":[{"fault":"TooManyRequests","retryAfter":{{wait}}}]}"""));
        var refused = Send(OnScaledClock(Snapshot.Contoso(), scale, faults), "GET", Gallery);

        Assert.Equal(header, refused.Header("retry-after"));
        Assert.Equal((window, TimeSpan.FromSeconds(wait)), TextOf(refused));
    }

    /// <summary>The window that Compute's text names, and how long it lasts on the service's clock.</summary>
    private static (string Window, TimeSpan Left) TextOf(SimulatedResponse refused)
    {
        Assert.Equal((429, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        var text = JsonNode.Parse((string)refused.Json()["error"]!["details"]![0]!["message"]!)!;
        var date = DateTimeOffset.Parse(refused.Header("date")!, CultureInfo.InvariantCulture);
        Assert.True((DateTimeOffset)text["startTime"]! <= date);
        return ((string)text["operationGroup"]!, (DateTimeOffset)text["endTime"]! - date);
    }

    private static void Says(SimulatedResponse refused, string kind, int seconds)
    {
        Assert.Equal((429, "SubscriptionRequestsThrottled"), (refused.Status, refused.ErrorCode()));
        var told = Regex.Match(refused.ErrorMessage()!, "^Number of '([a-z]+)' requests .* again after '([0-9]+)' seconds ", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.Equal(kind, told.Groups[1].Value);
        Assert.Equal(seconds.ToString(CultureInfo.InvariantCulture), told.Groups[2].Value);
        Assert.Equal(told.Groups[2].Value, refused.Header("retry-after"));
    }

    private static SimulatedService OnScaledClock(Snapshot snapshot, double scale, FaultSchedule? faults = null) =>
        new(snapshot, new ScaledClock(snapshot.Clock, scale, new VirtualClock(snapshot.Clock)), seed: 1, faults);

    private static SimulatedResponse Send(SimulatedService service, string method, string path) =>
        service.Handle(new SimulatedRequest(method, new Uri(SimulatedService.Endpoint, $"{path}?api-version={Site.Version}"), method is "GET" or "HEAD" or "DELETE" ? null : "{}"));
}
