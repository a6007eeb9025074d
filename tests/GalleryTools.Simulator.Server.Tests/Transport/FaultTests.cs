using System.Net;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Transport;

/// <summary>A fault schedule's deliveries as a client sees them on the wire.</summary>
public sealed class FaultTests
{
    private const string Faults = """
        {"rules":[
          {"fault":"Reset","occurrences":[1]},
          {"fault":"TruncatedBody","bytes":10,"occurrences":[2]},
          {"fault":"SlowBody","seconds":1000,"occurrences":[3]},
          {"fault":"TooManyRequests","retryAfter":5000,"occurrences":[4]}]}
        """;

    [Fact]
    public async Task Resets_slow_and_truncated_bodies_and_throttling_reach_the_client()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync("--faults", folder.Write("faults.json", Faults), "--time-scale", "1000");
        using var client = server.Connect();
        var tenants = new Uri("/tenants?api-version=2021-10-01", UriKind.Relative);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(tenants));
        using var cut = await client.GetAsync(tenants, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, cut.StatusCode);
        Assert.True(cut.Content.Headers.ContentLength > 10, "The length is that of the whole body.");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => cut.Content.ReadAsStringAsync());

        var asked = TimeProvider.System.GetTimestamp();
        Assert.Contains(server.TenantId, await client.GetStringAsync(tenants), StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(asked) >= TimeSpan.FromSeconds(0.9), "A body of 1000 simulated seconds came at once.");

        using var throttled = await client.GetAsync(tenants);
        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), throttled.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(tenants)).StatusCode);
    }
}
