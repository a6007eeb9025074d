using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Service;

public class ServiceTests
{
    private const string Ubuntu = $"{Site.Galleries}/contoso/images/ubuntu-2404";

    [Fact]
    public void The_same_seed_gives_the_same_answers()
    {
        Assert.Equal(Run(seed: 5), Run(seed: 5));
        Assert.NotEqual(Run(seed: 5), Run(seed: 6));

        static string Run(int seed)
        {
            var site = new Site(seed: seed);
            var created = site.Put($"{Ubuntu}/versions/2.0.0", VersionBody.From(Site.UbuntuImage));
            return created.Body + string.Join('\n', created.Headers) + site.Finish(created).ToJsonString();
        }
    }

    [Fact]
    public void An_interceptor_answers_instead_or_passes_on()
    {
        var site = new Site();
        var seen = new List<int>();
        site.Service.Answered += (_, response) => seen.Add(response.Status);
        site.Service.Intercept = request => request.Method == "DELETE"
            ? new SimulatedResponse(503, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), "")
            : null;

        Assert.Equal(503, site.Delete($"{Site.Galleries}/contoso").Status);
        Assert.Equal(200, site.Get($"{Site.Galleries}/contoso").Status);
        Assert.Equal([503, 200], seen);
    }

    [Fact]
    public void The_simulator_stands_on_the_base_library_alone() =>
        Assert.All(typeof(SimulatedService).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Many_threads_get_whole_answers()
    {
        var site = new Site();
        site.Service.Throttling = false;
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, number =>
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Ubuntu}/versions/3.0.{number}");
            Assert.Equal(201, site.Put(path, VersionBody.From(Site.UbuntuImage)).Status);
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(200, site.Get(path).Status);
            Assert.Equal(202, site.Delete(path).Status);
            site.Service.Save();
        });
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(3, site.Get($"{Ubuntu}/versions").Json()["value"]!.AsArray().Count);
    }

    [Fact]
    public void Ten_thousand_idle_versions_cost_nothing()
    {
        var site = new Site(Snapshot.Parse(WithVersions(10_000)));
        site.Get(Site.Galleries);
        var watch = Stopwatch.StartNew();
        for (var count = 0; count < 100; count++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(200, site.Get($"{Site.Galleries}/contoso").Status);
        }
        // A hundred reads take some milliseconds; work on each version would take many seconds.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static string WithVersions(int count)
    {
        var json = JsonNode.Parse(Snapshot.Contoso().ToJson())!;
        var resources = json["subscriptions"]![0]!["resources"]!.AsArray();
        var model = resources.First(resource => ((string)resource!["id"]!).EndsWith("/ubuntu-2404/versions/1.0.0", StringComparison.Ordinal))!;
        for (var number = 0; number < count; number++)
        {
            var copy = model.DeepClone();
            copy["name"] = string.Create(CultureInfo.InvariantCulture, $"9.0.{number}");
            copy["id"] = $"{Ubuntu}/versions/{(string)copy["name"]!}";
            resources.Add(copy);
        }
        return json.ToJsonString();
    }
}
