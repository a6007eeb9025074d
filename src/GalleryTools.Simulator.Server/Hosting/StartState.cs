using GalleryTools.Simulator.Server.Arguments;

namespace GalleryTools.Simulator.Server.Hosting;

/// <summary>The snapshot that the command line asks for, and the service that begins with it.</summary>
internal static class StartState
{
    /// <exception cref="StartException">The snapshot or the faults are missing or not of their shape.</exception>
    public static Snapshot Load(ServerArguments arguments)
    {
        try
        {
            var snapshot = arguments.Snapshot is { } file ? Snapshot.Load(file) : Snapshot.Contoso();
            if (snapshot.Subscriptions.Count == 0)
                throw new SnapshotException($"The snapshot '{arguments.Snapshot}' can't be used: it has no subscription.");
            return arguments.Faults is { } faults ? snapshot.WithFaults(faults) : snapshot;
        }
        catch (SnapshotException failure)
        {
            throw Unusable(failure);
        }
    }

    /// <exception cref="StartException">A part of the snapshot that only the service reads is not of its shape.</exception>
    public static SimulatedService Service(Snapshot snapshot, double? timeScale)
    {
        try
        {
            return new SimulatedService(snapshot, new ScaledClock(snapshot.Clock, timeScale ?? 1)) { RetryAfterOnStart = timeScale is not null };
        }
        catch (SnapshotException failure)
        {
            throw Unusable(failure);
        }
    }

    private static StartException Unusable(SnapshotException failure) =>
        new($"{failure.Message} Give --snapshot a file that Export-AzGallerySnapshot or the simulator wrote, or leave it out for the sample gallery.", failure);
}
