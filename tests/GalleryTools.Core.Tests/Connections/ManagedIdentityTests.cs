using System.Diagnostics;
using System.Net;
using System.Text;
using GalleryTools.Core.Connections;
using Xunit;

namespace GalleryTools.Core.Tests.Connections;

/// <summary>Managed identity as App Service and Azure Automation offer it: the environment names a token endpoint.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class ManagedIdentityTests : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _endpoint;
    private readonly List<(string? Query, string? Secret)> _asked = [];
    private int _status = 200;

    public ManagedIdentityTests()
    {
        // HttpListener takes no port 0; the kernel is asked for a free one.
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _endpoint = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(_endpoint);
        _listener.Start();
        _ = AnswerAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", _endpoint + "msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header-s3cr3t");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("6f0c7e3a-9d24-4c35-b1da-2b6e0d9188f4")]
    public void Its_token_goes_with_every_request(string? clientId)
    {
        using var site = new SimulatedGallery(new());

        var connection = site.Connect(site.Request with { Source = CredentialSource.ManagedIdentity, ManagedIdentityClientId = clientId });

        Assert.Equal(CredentialSource.ManagedIdentity, connection.Source);
        Assert.NotEmpty(site.Sent);
        Assert.All(site.Sent, request => Assert.Equal("Bearer token-of-the-identity", request.Headers["Authorization"]));
        Assert.All(_asked, asked => Assert.Equal("header-s3cr3t", asked.Secret));
        Assert.Contains("resource=https://simulator.gallerytools.invalid", Uri.UnescapeDataString(_asked[0].Query!), StringComparison.Ordinal);
        Assert.Equal(clientId is not null, _asked[0].Query!.Contains("client_id=" + (clientId ?? string.Empty), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_identity_a_clear_error_comes_quickly()
    {
        _status = 400;
        using var site = new SimulatedGallery(new());
        var watch = Stopwatch.StartNew();

        var error = site.Refused(() => Connector.ConnectAsync(site.Request with { Source = CredentialSource.ManagedIdentity }, CancellationToken.None));

        Assert.Equal("CredentialsMissing", error.ErrorId);
        Assert.Contains("managed identity", error.Cause, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(site.Sent);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_chain_that_finds_nobody_names_what_was_tried()
    {
        _status = 400;
        using var site = new SimulatedGallery(new());
        var watch = Stopwatch.StartNew();

        var error = site.Refused(() => Connector.ConnectAsync(site.Request with { Source = CredentialSource.Chain }, CancellationToken.None));

        Assert.Equal("CredentialsMissing", error.ErrorId);
        Assert.Contains("Azure CLI", error.Cause, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        _listener.Close();
    }

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync().ConfigureAwait(false);
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _asked.Add((context.Request.Url!.Query, context.Request.Headers["X-IDENTITY-HEADER"]));
            var ends = DateTimeOffset.UtcNow.AddHours(8).ToUnixTimeSeconds();
            var body = Encoding.UTF8.GetBytes(_status == 200
                ? $$"""{"access_token":"token-of-the-identity","expires_on":"{{ends}}","resource":"r","token_type":"Bearer","client_id":"c"}"""
                : """{"statusCode":400,"message":"No identity."}""");
            context.Response.StatusCode = _status;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(body).ConfigureAwait(false);
            context.Response.Close();
        }
    }
}

/// <summary>Tests that set environment variables, which the whole process shares.</summary>
[CollectionDefinition(nameof(EnvironmentVariables), DisableParallelization = true)]
public sealed class EnvironmentVariables;
