using System.Collections.Concurrent;
using System.Globalization;
using Xunit;

namespace GalleryTools.Simulator.Tests.Concurrency;

/// <summary>Many threads at one service: nothing gets lost, nothing comes twice, every operation ends.</summary>
public class ParallelClientTests
{
    private const string Definition = $"{Site.Galleries}/contoso/images/ubuntu-2404";
    private const int Clients = 8;
    private const int VersionsEach = 25;

    private readonly Site _site = new();

    public ParallelClientTests() => _site.Service.Throttling = false;

    [Fact]
    public void Versions_of_parallel_clients_are_all_there_in_the_end()
    {
        var before = Names().Length;
        var started = InParallel((client, number) => _site.Put(PathOf(client, number), VersionBody.From(Site.UbuntuImage)));

        Assert.All(started, answer => Assert.Equal(201, answer.Status));
        Assert.Equal(Clients * VersionsEach, started.Select(answer => answer.Header("azure-asyncoperation")).Distinct(StringComparer.Ordinal).Count());
        Assert.All(started, answer => Assert.Equal("Succeeded", (string?)_site.Finish(answer)["status"]));
        Assert.Equal(before + (Clients * VersionsEach), Names().Length);
    }

    [Fact]
    public void Clients_that_fight_over_one_version_leave_it_whole_or_gone()
    {
        const string Version = $"{Definition}/versions/9.0.0";
        var answers = InParallel((client, number) => (client + number) % 3 == 0
            ? _site.Delete(Version)
            : _site.Put(Version, VersionBody.From(Site.UbuntuImage)));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { 200, 201, 202, 204, 409 }));
        var ends = answers.Where(answer => answer.Header("azure-asyncoperation") is not null).Select(answer => (string?)_site.Finish(answer)["status"]).ToArray();
        Assert.All(ends, status => Assert.Contains(status, new[] { "Succeeded", "Failed" }));
        var left = _site.Get(Version);
        Assert.True(left.Status == 404 || left.State() == "Succeeded", $"{left.Status} {left.Body}");
    }

    private static string PathOf(int client, int number) => string.Create(CultureInfo.InvariantCulture, $"{Definition}/versions/{client + 10}.0.{number}");

    private static SimulatedResponse[] InParallel(Func<int, int, SimulatedResponse> send)
    {
        var answers = new ConcurrentBag<SimulatedResponse>();
        using var together = new Barrier(Clients);
        var threads = Enumerable.Range(0, Clients).Select(client => new Thread(() =>
        {
            together.SignalAndWait();
            for (var number = 0; number < VersionsEach; number++)
                answers.Add(send(client, number));
        })).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return [.. answers];
    }

    private string[] Names()
    {
        _site.Service.PageSize = 1000;
        return _site.Get($"{Definition}/versions").Json()["value"]!.AsArray().Select(version => (string)version!["name"]!).ToArray();
    }
}
