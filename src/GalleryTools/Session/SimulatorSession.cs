using GalleryTools.Core.Connections;
using GalleryTools.Core.Time;
using GalleryTools.Simulator;

namespace GalleryTools.Session;

internal static class SimulatorSession
{
    /// <param name="snapshotFile">Null loads the sample that the simulator brings.</param>
    /// <param name="timeScale">Virtual seconds in a real one; null lets no time pass while waiting.</param>
    public static async Task<ToolsContext> OpenAsync(string? snapshotFile, string? subscriptionId, double? timeScale, CancellationToken stop)
    {
        var snapshot = snapshotFile is null ? Snapshot.Contoso() : Snapshot.Load(snapshotFile);
        var clock = new VirtualClock(snapshot.Clock);
        var service = new SimulatedService(snapshot, clock);
        var connection = await Connector.ConnectAsync(
            new ConnectionRequest
            {
                SubscriptionId = subscriptionId,
                Endpoint = SimulatedService.Endpoint.ToString(),
                Source = CredentialSource.None,
                Account = "simulator",
                Transport = new SimulatorHandler(service),
                Clock = clock,
                IsSimulator = true,
            },
            stop);
        return new ToolsContext(connection, new VirtualTime(() => clock.UntilNextTimer, () => clock.AdvanceToNextTimer(), timeScale, clock.Advance), service);
    }
}
