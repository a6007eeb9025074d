using System.Diagnostics;
using GalleryTools.Core.Cascade;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Time;
using GalleryTools.Simulator;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>A gallery of 20 definitions with 50 versions each, deleted on the virtual clock, throttled as the service throttles.</summary>
internal static class CascadeScenario
{
    private const int Definitions = 20;
    private const int VersionsEach = 50;

    public static IEnumerable<Figure> Run()
    {
        var snapshot = MadeUpGallery.Of(Definitions, VersionsEach);
        var clock = new VirtualClock(snapshot.Clock);
        var service = new SimulatedService(snapshot, clock);
        var refused = 0;
        var requests = 0;
        service.Answered += (_, response) =>
        {
            requests++;
            refused += response.Status == 429 ? 1 : 0;
        };
        using var thread = new CallingThread { VirtualTime = new VirtualTime(() => clock.UntilNextTimer, () => clock.AdvanceToNextTimer()) };
        var connection = thread.Run(() => new ValueTask<GalleryConnection>(Connector.ConnectAsync(Request(clock, service), CancellationToken.None)));

        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var before = Environment.WorkingSet;
        var peak = before;
        var watch = Stopwatch.StartNew();
        var plan = thread.Run(() => new ValueTask<CascadePlan>(CascadePlanner.PlanAsync(connection, [GalleryTarget.Parse(MadeUpGallery.GalleryId)], CancellationToken.None)));
        var gone = 0;
        foreach (var update in thread.Pull(CascadeRun.RunAsync(connection, plan, CascadeRun.DefaultThrottleLimit, CancellationToken.None)))
        {
            gone += update.Result is { IsGone: true } ? 1 : 0;
            peak = Math.Max(peak, Environment.WorkingSet);
        }

        watch.Stop();
        if (gone != plan.Steps.Count)
            throw new InvalidOperationException($"{gone} of {plan.Steps.Count} are gone.");
        yield return new("1,000 versions in 20 definitions deleted", watch.Elapsed.TotalSeconds, "s", 10);
        yield return new("the same, on the service's clock", (clock.GetUtcNow() - snapshot.Clock).TotalMinutes, "min", double.PositiveInfinity);
        yield return new("the same, requests", requests, "requests", double.PositiveInfinity);
        yield return new("the same, answered 429", refused, "requests", double.PositiveInfinity);
        yield return new("the same, heap that is live afterwards", (GC.GetTotalMemory(forceFullCollection: true) - heap) / 1e6, "MB", double.PositiveInfinity);
        yield return new("the same, memory over an idle connected host, simulator included", (peak - before) / 1e6, "MB", 60);
    }

    private static ConnectionRequest Request(VirtualClock clock, SimulatedService service) => new()
    {
        Endpoint = SimulatedService.Endpoint.ToString(),
        Source = CredentialSource.None,
        Transport = new SimulatorHandler(service),
        Clock = clock,
        IsSimulator = true,
    };
}
