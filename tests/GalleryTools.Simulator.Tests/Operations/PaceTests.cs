using Xunit;

namespace GalleryTools.Simulator.Tests.Operations;

/// <summary>A service on a faster clock, whose clients wait on the real one.</summary>
public class PaceTests
{
    private const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0?api-version={Site.Version}";

    private static readonly string Origin = SimulatedService.Endpoint.GetLeftPart(UriPartial.Authority);

    private readonly VirtualClock _real = new(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1, "60")]
    [InlineData(7, "9")]
    [InlineData(600, "1")]
    [InlineData(0.5, "120")]
    public void Retry_After_is_in_real_seconds(double scale, string seconds)
    {
        var started = Send(Service(scale), "DELETE", Origin + Version);

        Assert.Equal(seconds, started.Header("retry-after"));
    }

    [Fact]
    public void Polls_wait_for_the_simulated_end()
    {
        var service = Service(60);
        var poll = Send(service, "DELETE", Origin + Version).Header("azure-asyncoperation")!;

        Assert.Contains("\"InProgress\"", Send(service, "GET", poll).Body, StringComparison.Ordinal);
        _real.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains("\"Succeeded\"", Send(service, "GET", poll).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_start_says_when_to_ask_again_only_where_it_was_asked_for()
    {
        var gallery = $"{Origin}{Site.Galleries}/fresh?api-version={Site.Version}";
        var service = Service(1);

        Assert.Null(Send(service, "PUT", gallery, """{"location":"eastus"}""").Header("retry-after"));
        service.RetryAfterOnStart = true;
        Assert.Equal("10", Send(service, "PUT", gallery, """{"location":"eastus"}""").Header("retry-after"));
    }

    [Fact]
    public void A_token_ends_on_the_real_clock()
    {
        var token = Send(Service(24), "POST", Origin + "/msi/token", "resource=r").Json();

        Assert.Equal("3600", (string?)token["expires_in"]);
        Assert.Equal(_real.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)token["expires_on"]);
    }

    private static SimulatedResponse Send(SimulatedService service, string method, string url, string? body = null) =>
        service.Handle(new SimulatedRequest(method, new Uri(url), body));

    private SimulatedService Service(double scale)
    {
        var snapshot = Snapshot.Contoso();
        return new SimulatedService(snapshot, new ScaledClock(snapshot.Clock, scale, _real));
    }
}
