using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Transport;

/// <summary>Simulated hours in real seconds, and clients that are told when to ask again in their own.</summary>
public sealed class TimeScaleTests
{
    private const string Gallery = "resourceGroups/contoso-images/providers/Microsoft.Compute/galleries/contoso";
    private const string NewVersion = """
        {"location":"eastus","properties":{"storageProfile":{"source":{"id":"/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/contoso-images/providers/Microsoft.Compute/images/ubuntu-2404-build"}}}}
        """;

    // However slow the machine is, the poll finds it in progress.
    private const string Endless = """{"rules":[{"fault":"OperationNeverEnds","method":"PUT"}]}""";

    [Fact]
    public async Task Under_a_time_scale_every_step_of_an_operation_says_when_to_ask_again_in_real_seconds()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync("--time-scale", "60", "--faults", folder.Write("faults.json", Endless));
        using var client = server.Connect();

        using var created = await SendAsync(client, server, HttpMethod.Put, "images/ubuntu-2404/versions/2.0.0", NewVersion);
        using var poll = await client.GetAsync(new Uri(created.Headers.GetValues("azure-asyncoperation").Single()));
        using var patched = await SendAsync(client, server, HttpMethod.Patch, "images/win2025", """{"properties":{"description":"new"}}""");
        using var shared = await SendAsync(client, server, HttpMethod.Post, "share", """{"operationType":"Reset"}""");
        using var deleted = await SendAsync(client, server, HttpMethod.Delete, "images/ubuntu-2404/versions/1.0.0");

        // 480, 10, 10 and 60 simulated seconds.
        Assert.Equal("InProgress", (string?)(await poll.Content.ReadFromJsonAsync<JsonNode>())!["status"]);
        Assert.Equal([8, 8, 1, 1, 1], new[] { created, poll, patched, shared, deleted }.Select(Seconds));
    }

    [Fact]
    public async Task Without_one_the_clock_runs_as_the_real_one_and_the_service_says_what_it_says()
    {
        using var folder = new TemporaryFolder();
        using var server = await ServerProcess.StartAsync("--faults", folder.Write("faults.json", Endless));
        using var client = server.Connect();

        using var created = await SendAsync(client, server, HttpMethod.Put, "images/ubuntu-2404/versions/2.0.0", NewVersion);
        using var poll = await client.GetAsync(new Uri(created.Headers.GetValues("azure-asyncoperation").Single()));

        Assert.Null(created.Headers.RetryAfter);
        Assert.Equal(480, Seconds(poll));
        Assert.InRange(poll.Headers.Date!.Value, Time("2026-11-02T08:00:00Z"), Time("2026-11-02T08:30:00Z"));
    }

    [Fact]
    public async Task Operations_end_on_the_faster_clock()
    {
        using var server = await ServerProcess.StartAsync("--time-scale", "20000");
        using var client = server.Connect();
        using var created = await SendAsync(client, server, HttpMethod.Put, "images/ubuntu-2404/versions/2.0.0", NewVersion);
        var operation = new Uri(created.Headers.GetValues("azure-asyncoperation").Single());

        string? status;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            status = (string?)JsonNode.Parse(await client.GetStringAsync(operation))!["status"];
        }
        while (status == "InProgress");

        Assert.Equal("Succeeded", status);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, ServerProcess server, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/subscriptions/{server.SubscriptionId}/{Gallery}/{path}?api-version=2021-10-01", UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static double Seconds(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0;

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
