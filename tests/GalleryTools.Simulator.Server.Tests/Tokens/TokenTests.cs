using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Tokens;

/// <summary>The managed identity's endpoint on the clients' clock.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_token_of_the_managed_identity_runs_out_on_the_clients_clock_as_it_says()
    {
        // A day of 86,400 simulated seconds is 2.4 real ones.
        using var server = await ServerProcess.StartAsync("--time-scale", "36000");
        using var client = server.Connect();
        var before = TimeProvider.System.GetUtcNow();

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["resource"] = "https://management.core.windows.net/" });
        using var answer = await client.PostAsync(new Uri("/msi/token", UriKind.Relative), form);
        var token = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal("Bearer", (string?)token["token_type"]);
        Assert.Equal("2", (string?)token["expires_in"]);
        var expiry = DateTimeOffset.FromUnixTimeSeconds(long.Parse((string)token["expires_on"]!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(expiry, before, before.AddSeconds(30));
        var claims = JsonNode.Parse(Decode(((string)token["access_token"]!).Split('.')[1]))!;
        Assert.Equal(server.TenantId, (string?)claims["tid"]);
        Assert.Equal("https://management.core.windows.net/", (string?)claims["aud"]);
        Assert.Equal(expiry.ToUnixTimeSeconds(), (long?)claims["exp"]);

        HttpResponseMessage response;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/subscriptions?api-version=2022-12-01", UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string)token["access_token"]!);
            response = await client.SendAsync(request);
        }
        while (response.StatusCode == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.True(TimeProvider.System.GetUtcNow() >= expiry.AddSeconds(-1), "It ran out before it said.");
        Assert.Equal("ExpiredAuthenticationToken", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]);
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static string Decode(string part) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '=')));
}
