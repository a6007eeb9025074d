using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Scenarios;
using GalleryTools.Simulator.Sources;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Replication;

/// <summary>Lays a version's replication along the clock when its operation starts, as the scenario wants it.</summary>
internal static class ReplicationPlan
{
    // Recorded versions had one to three regions; more of them take longer.
    private const int RecordedRegions = 3;

    public static Operation Lay(Write write, Operation operation)
    {
        var home = RegionTable.Normalize(write.Location ?? "");
        var regions = TargetRegions.Requested(write).Select(region => RegionTable.Normalize(region.TextAt("name") ?? "")).ToArray();
        var done = Completed(write);
        var waiting = regions.Where(region => !done.Contains(region)).OrderBy(region => region == home ? 0 : 1).ToArray();
        var times = OperationTimes.Of(operation.Kind);
        var length = operation.EndTime - operation.StartTime;
        if (waiting.Length > RecordedRegions && !write.State.Scenario.Durations.ContainsKey(operation.Kind))
            length = times.ToGrid(length * waiting.Length / RecordedRegions);
        var schedule = new ReplicationSchedule(write.State.Scenario.Replication, write.State.Random, operation.StartTime, length);
        var rows = regions.Where(done.Contains).Select(region => new RegionalReplication(region, operation.StartTime, operation.StartTime))
            .Concat(schedule.Lay(waiting, home)).ToList();
        var end = waiting.Length == 0 ? operation.StartTime + length : rows.Max(row => row.EndTime);
        return WithIncidents(write, WithCopyFailure(write, operation with { EndTime = end, Replication = rows }));
    }

    private static HashSet<string> Completed(Write write)
    {
        if (write.Existing is null)
            return [];
        var status = write.State.Operations.RunningOn(write.Id.Key) is { Replication.Count: > 0 } running
            ? ReplicationStatus.During(running, write.State.Now)
            : ReplicationStatus.AtRest(write.Existing);
        return status.ObjectsAt("summary").Where(row => row.TextAt("state") == "Completed")
            .Select(row => row.TextAt("region") ?? "").ToHashSet(StringComparer.Ordinal);
    }

    private static Operation WithCopyFailure(Write write, Operation operation) => SourceCopy.Failure(write, StorageProfile.Complete(write)) is { } failure
        ? operation with
        {
            Error = operation.Error ?? failure,
            Replication = operation.Replication.Select(row => row with { Details = failure.Message }).ToArray(),
        }
        : operation;

    private static Operation WithIncidents(Write write, Operation operation)
    {
        var rows = operation.Replication.ToArray();
        var error = operation.Error;
        for (var index = 0; index < rows.Length; index++)
        {
            if (rows[index].EndTime == operation.StartTime || Find(write, rows[index].Region) is not { } incident)
                continue;
            var stalled = incident.Outcome == ReplicationOutcome.Stalled;
            rows[index] = stalled
                ? rows[index] with
                {
                    EndTime = rows[index].StartTime + TimeSpan.FromSeconds(incident.Seconds),
                    StallsAt = incident.Progress,
                    Details = NotCompleted(incident.Region),
                }
                : rows[index] with { Details = incident.Details };
            error ??= stalled
                ? new OperationError("CrpPirReplicationJobsNotCompleted", NotCompleted(incident.Region))
                : new OperationError(incident.Code, incident.Details);
        }
        return operation with { Replication = rows, Error = error, EndTime = rows.Select(row => row.EndTime).Append(operation.EndTime).Max() };
    }

    private static ReplicationIncident? Find(Write write, string region) => write.State.Scenario.Replications.FirstOrDefault(incident =>
        RegionTable.Normalize(incident.Region) == region
        && (incident.Version == "*" || string.Equals(incident.Version, write.Id.Text, StringComparison.OrdinalIgnoreCase)));

    private static string NotCompleted(string region) => $"Replication job not completed at region: {RegionTable.Normalize(region)}";
}
