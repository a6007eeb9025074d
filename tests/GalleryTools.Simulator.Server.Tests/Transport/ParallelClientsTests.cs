using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Transport;

/// <summary>Two clients at once, on connections of their own.</summary>
public sealed class ParallelClientsTests
{
    private const int Each = 40;

    [Fact]
    public async Task Every_request_of_two_clients_counts_once()
    {
        using var server = await ServerProcess.StartAsync();
        using var one = server.Connect();
        using var other = server.Connect();
        var images = $"/subscriptions/{server.SubscriptionId}/resourceGroups/contoso-images/providers/Microsoft.Compute/galleries/contoso/images";

        var left = await Task.WhenAll(CreateAllAsync(one, "one"), CreateAllAsync(other, "other"));

        // What the headers say is left differs between any two answers: each request was counted alone.
        Assert.Equal(2 * Each, left.SelectMany(counts => counts).Distinct(StringComparer.Ordinal).Count());
        var listed = JsonNode.Parse(await one.GetStringAsync(At(images)))!["value"]!.AsArray().Select(image => (string)image!["name"]!).ToArray();
        Assert.Equal(2 * Each, listed.Count(name => name.StartsWith("one-", StringComparison.Ordinal) || name.StartsWith("other-", StringComparison.Ordinal)));

        Task<string[]> CreateAllAsync(HttpClient client, string prefix) => Task.WhenAll(Enumerable.Range(0, Each).Select(number => CreateAsync(client, $"{prefix}-{number.ToString(CultureInfo.InvariantCulture)}")));

        async Task<string> CreateAsync(HttpClient client, string name)
        {
            var body = JsonNode.Parse($$"""{"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"Contoso","offer":"linux","sku":"{{name}}"} } }""");
            using var response = await client.PutAsJsonAsync(At($"{images}/{name}"), body);
            response.EnsureSuccessStatusCode();
            return response.Headers.GetValues("x-ms-ratelimit-remaining-resource").Single();
        }
    }

    private static Uri At(string path) => new(path + "?api-version=2023-07-03", UriKind.Relative);
}
