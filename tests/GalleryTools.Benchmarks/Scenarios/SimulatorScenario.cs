using System.Diagnostics;
using System.Globalization;
using GalleryTools.Simulator;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>What the simulator itself costs: versions at rest, requests in process, memory.</summary>
internal static class SimulatorScenario
{
    private const int Definitions = 20;
    private const int VersionsEach = 500;
    private const int Requests = 10_000;
    private const int Seconds = 2_000;
    private const int Rounds = 5;

    public static IEnumerable<Figure> Run()
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var full = Start(Definitions, VersionsEach);
        yield return new("10,000 versions", (GC.GetTotalMemory(forceFullCollection: true) - heap) / 1e6, "MB", 100);

        var empty = Start(1, 1);
        var ratio = Enumerable.Range(0, Rounds).Select(_ => SecondsPass(full) / SecondsPass(empty)).Min();
        yield return new("a simulated second with 10,000 versions idle, to one with a single version", ratio, "times", 1.5, IsRatio: true);

        Read(full, Requests);
        yield return new("10,000 GETs of versions in process", Enumerable.Range(0, Rounds).Select(_ => Read(full, Requests)).Min(), "s", 1);
        GC.KeepAlive(full);
    }

    private static (VirtualClock Clock, SimulatedService Service) Start(int definitions, int versionsEach)
    {
        var snapshot = MadeUpGallery.Of(definitions, versionsEach);
        var clock = new VirtualClock(snapshot.Clock);
        return (clock, new SimulatedService(snapshot, clock) { Throttling = false });
    }

    // A service works when it is asked; so each second ends with a request for something small.
    private static double SecondsPass((VirtualClock Clock, SimulatedService Service) site)
    {
        var watch = Stopwatch.StartNew();
        for (var second = 0; second < Seconds; second++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            Get(site.Service, MadeUpGallery.GalleryId);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static double Read((VirtualClock Clock, SimulatedService Service) site, int requests)
    {
        var watch = Stopwatch.StartNew();
        for (var request = 0; request < requests; request++)
        {
            Get(site.Service, string.Create(
                CultureInfo.InvariantCulture, $"{MadeUpGallery.GalleryId}/images/image{request % Definitions:000}/versions/1.0.{request % VersionsEach}"));
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static void Get(SimulatedService service, string path)
    {
        var response = service.Handle(new SimulatedRequest("GET", new Uri($"{SimulatedService.Endpoint}{path[1..]}?api-version=2024-03-03")));
        if (response.Status != 200)
            throw new InvalidOperationException($"GET {path} gave {response.Status}: {response.Body}");
    }
}
