using System.Net;
using System.Net.Sockets;
using Xunit;

namespace GalleryTools.Simulator.Tests.Transport;

public class DeliveryTests
{
    private static readonly Uri Gallery = new(SimulatedService.Endpoint, $"{Site.Galleries}/contoso?api-version={Site.Version}");

    [Fact]
    public async Task A_reset_looks_as_it_does_on_the_network()
    {
        using var client = ClientOf("""{"fault":"Reset"}""", out _);

        var lost = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Gallery));

        var socket = Assert.IsType<SocketException>(Assert.IsType<IOException>(lost.InnerException).InnerException);
        Assert.Equal(SocketError.ConnectionReset, socket.SocketErrorCode);
    }

    [Fact]
    public async Task A_truncated_body_fails_while_it_is_read()
    {
        using var client = ClientOf("""{"fault":"TruncatedBody","bytes":40}""", out var site);
        using var response = await client.GetAsync(Gallery, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var whole = new Site().Get($"{Site.Galleries}/contoso").Body;
        Assert.Equal(whole.Length, response.Content.Headers.ContentLength);
        using var body = await response.Content.ReadAsStreamAsync();
        using var arrived = new MemoryStream();
        var ended = await Assert.ThrowsAsync<HttpIOException>(() => body.CopyToAsync(arrived));
        Assert.Equal(HttpRequestError.ResponseEnded, ended.HttpRequestError);
        Assert.Equal(whole[..40], System.Text.Encoding.UTF8.GetString(arrived.ToArray()));
    }

    [Fact]
    public async Task A_truncated_body_that_is_buffered_fails_as_the_client_reports_it()
    {
        using var client = ClientOf("""{"fault":"TruncatedBody"}""", out _);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(Gallery));
        Assert.IsType<HttpIOException>(failure.InnerException);
    }

    [Fact]
    public async Task An_empty_body_can_not_be_truncated()
    {
        using var client = ClientOf("""{"fault":"TruncatedBody"}""", out _);
        using var response = await client.DeleteAsync(new Uri(SimulatedService.Endpoint, $"{Site.Galleries}/nobody?api-version={Site.Version}"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_slow_body_waits_on_the_services_clock()
    {
        using var client = ClientOf("""{"fault":"SlowBody","seconds":20}""", out var site);
        var reading = client.GetStringAsync(Gallery);

        Assert.False(reading.IsCompleted);
        Assert.Equal(TimeSpan.FromSeconds(20), site.Clock.UntilNextTimer);
        site.Clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(reading.IsCompleted);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("\"contoso\"", await reading, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_body_read_by_a_thread_that_blocks_moves_the_clock()
    {
        using var client = ClientOf("""{"fault":"SlowBody","seconds":20}""", out var site);
        using var request = new HttpRequestMessage(HttpMethod.Get, Gallery);
        using var response = client.Send(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(20), site.Clock.GetUtcNow() - Snapshot.Contoso().Clock);
    }

    [Fact]
    public async Task A_reader_can_leave_a_slow_body()
    {
        using var client = ClientOf("""{"fault":"SlowBody","seconds":20}""", out _);
        using var stop = new CancellationTokenSource();
        var reading = client.GetStringAsync(Gallery, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static HttpClient ClientOf(string rule, out Site site)
    {
        site = new Site(faults: FaultSchedule.Parse($$"""{"rules":[{{rule}}]}"""));
        return new HttpClient(new SimulatorHandler(site.Service));
    }
}
