using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Hosting;

public sealed class StartTests
{
    private const string ApiVersion = "api-version=2021-10-01";

    [Fact]
    public async Task The_one_line_on_standard_output_says_where_it_is()
    {
        using var server = await ServerProcess.StartAsync();

        Assert.Equal(["url", "certificate", "subscriptionId", "tenantId"], server.Ready.Select(property => property.Key));
        Assert.Equal("localhost", server.Url.Host);
        Assert.True(server.Url.Port > 0, "Port 0 was to be replaced by the true one.");
        Assert.Equal("7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30", server.SubscriptionId);
        using var client = server.Connect();
        var galleries = JsonNode.Parse(await client.GetStringAsync(new Uri($"/subscriptions/{server.SubscriptionId}/providers/Microsoft.Compute/galleries?{ApiVersion}", UriKind.Relative)))!;
        Assert.Equal(["contoso", "sandbox"], galleries["value"]!.AsArray().Select(gallery => (string)gallery!["name"]!));
    }

    [Theory]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("https://localhost:0")]
    public async Task Each_name_of_this_machine_is_in_the_certificate(string url)
    {
        using var server = await ServerProcess.StartAsync("--url", url);
        using var client = server.Connect();

        Assert.Equal(new Uri(url).Host, server.Url.Host);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/tenants?{ApiVersion}", UriKind.Relative))).StatusCode);
    }

    [SkippableFact]
    public async Task It_answers_over_version_6_too()
    {
        Skip.IfNot(Socket.OSSupportsIPv6, "This machine has no IPv6.");
        using var server = await ServerProcess.StartAsync("--url", "https://[::1]:0");
        using var client = server.Connect();

        Assert.Equal("[::1]", server.Url.Host);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/tenants?{ApiVersion}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Nobody_trusts_it_without_the_certificate()
    {
        using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient();

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(server.Url, "/tenants?" + ApiVersion)));

        Assert.Equal(HttpRequestError.SecureConnectionError, refused.HttpRequestError);
    }

    [SkippableFact]
    public async Task The_certificate_file_holds_no_key_and_goes_with_the_server_only_if_it_was_temporary()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signal to end it with.");
        using var folder = new TemporaryFolder();
        var wanted = Path.Combine(folder.Path, "simulator.pem");
        using var server = await ServerProcess.StartAsync("--certificate-out", wanted);
        using var temporary = await ServerProcess.StartAsync();

        Assert.Equal(wanted, server.Certificate);
        Assert.DoesNotContain("PRIVATE KEY", await File.ReadAllTextAsync(wanted), StringComparison.Ordinal);
        Assert.True(File.Exists(temporary.Certificate), "The temporary certificate is there while the server runs.");
        Assert.Equal(0, (await server.SignalAsync(15)).ExitCode);
        Assert.Equal(0, (await temporary.SignalAsync(15)).ExitCode);
        Assert.True(File.Exists(wanted), "A file that was asked for stays.");
        Assert.False(File.Exists(temporary.Certificate), "A temporary file does not.");
    }

    [Fact]
    public async Task A_snapshot_of_ones_own_is_what_it_begins_with()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("mine.json", """
            {"schemaVersion":1,"clock":"2026-11-02T08:00:00Z","subscriptions":[{"subscriptionId":"11111111-2222-3333-4444-555555555555",
             "tenantId":"66666666-7777-8888-9999-000000000000","locations":["eastus"],"resources":[]}]}
            """);

        using var server = await ServerProcess.StartAsync("--snapshot", file);

        Assert.Equal("11111111-2222-3333-4444-555555555555", server.SubscriptionId);
        Assert.Equal("66666666-7777-8888-9999-000000000000", server.TenantId);
    }
}
