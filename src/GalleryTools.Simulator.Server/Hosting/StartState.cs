using GalleryTools.Simulator.Server.Arguments;

namespace GalleryTools.Simulator.Server.Hosting;

/// <summary>What the command line asks to begin with.</summary>
internal sealed record StartState(Snapshot Snapshot, TimeProvider Clock, SimulatedService Service)
{
    /// <exception cref="StartException">The snapshot or the faults are missing or not of their shape.</exception>
    public static StartState Load(ServerArguments arguments)
    {
        var snapshot = LoadSnapshot(arguments.Snapshot);
        var faults = LoadFaults(arguments.Faults);
        var clock = new ScaledClock(snapshot.Clock, arguments.TimeScale ?? 1);
        try
        {
            var service = new SimulatedService(snapshot, clock, faults: faults) { RetryAfterOnStart = arguments.TimeScale is not null };
            return new StartState(snapshot, clock, service);
        }
        catch (SnapshotException failure)
        {
            throw UnusableSnapshot(failure);
        }
    }

    private static Snapshot LoadSnapshot(string? file)
    {
        try
        {
            var snapshot = file is null ? Snapshot.Contoso() : Snapshot.Load(file);
            return snapshot.Subscriptions.Count > 0 ? snapshot : throw new SnapshotException($"The snapshot '{file}' can't be used: it has no subscription.");
        }
        catch (SnapshotException failure)
        {
            throw UnusableSnapshot(failure);
        }
    }

    private static FaultSchedule? LoadFaults(string? file)
    {
        try
        {
            return file is null ? null : FaultSchedule.Load(file);
        }
        catch (SnapshotException failure)
        {
            throw new StartException($"{failure.Message} Give --faults a file such as {{\"rules\":[{{\"fault\":\"Reset\",\"share\":0.1}}]}}.", failure);
        }
    }

    private static StartException UnusableSnapshot(SnapshotException failure) =>
        new($"{failure.Message} Give --snapshot a file that Export-AzGallerySnapshot or the simulator wrote, or leave it out for the sample gallery.", failure);
}
