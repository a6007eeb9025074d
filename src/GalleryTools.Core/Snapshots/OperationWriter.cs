using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// Lays a change that was under way along the snapshot's clock. The service doesn't say when it began or will end, so each region goes on
/// from the progress that it had, at a common pace, and shows exactly that progress at the snapshot's time.
/// </summary>
internal static class OperationWriter
{
    /// <summary>For one percent: in the middle of the 1 % to 3 % a minute that replication was seen to take.</summary>
    private static readonly TimeSpan Percent = TimeSpan.FromSeconds(30);

    /// <summary>Version operations end on a grid of half a minute, and a delete takes three of them (data/traffic.md section 2).</summary>
    private static readonly TimeSpan Delete = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Version = TimeSpan.FromSeconds(30);

    /// <summary>Galleries and definitions; of the other kinds nobody has measured it.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public static void Write(SnapshotWriter writer, InFlightChange change, string apiVersion, DateTimeOffset clock)
    {
        var regions = Lay(change.Regions, clock);
        var rest = !change.IsOfVersion ? Short : change.IsDelete ? Delete : Version;
        writer.BeginObject();
        writer.Text("id", IdOf(change));
        writer.Text("kind", change.Kind);
        writer.Text("resourceId", change.Id.ToString());
        writer.Text("location", change.Location);
        writer.Text("apiVersion", apiVersion);
        writer.Text("startTime", Time(regions.Select(region => region.Start).Append(clock).Min()));
        writer.Text("endTime", Time(regions.Select(region => region.End).Append(clock + rest).Max()));
        if (change.Regions.FirstOrDefault(region => region.State == "Failed") is { } failed)
            WriteError(writer, failed);
        writer.BeginArray("replication");
        foreach (var (region, start, end) in regions)
            WriteRegion(writer, region, start, end);
        writer.EndArray();
        if (change.SoftDeletes)
            writer.Flag("softDeletes", value: true);
        writer.EndObject();
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static (InFlightRegion Region, DateTimeOffset Start, DateTimeOffset End)[] Lay(IReadOnlyList<InFlightRegion> regions, DateTimeOffset clock)
    {
        // The others wait for the home region, which has the least to go of all that replicate.
        var furthest = regions.Where(region => region.State == "Replicating").Select(region => region.Progress).DefaultIfEmpty(99).Max();
        var next = clock + (Percent * (100 - Math.Min(furthest, 99)));
        return regions.Select(region => region.State switch
        {
            "Completed" or "Failed" => (region, clock, clock),
            "Replicating" => (region, clock - (Percent * (Math.Min(region.Progress, 99) + 0.5)), clock + (Percent * (99.5 - Math.Min(region.Progress, 99)))),
            _ => (region, next, next + (Percent * 100)),
        }).ToArray();
    }

    private static void WriteRegion(SnapshotWriter writer, InFlightRegion region, DateTimeOffset start, DateTimeOffset end)
    {
        writer.BeginObject();
        writer.Text("region", region.Region);
        writer.Text("startTime", Time(start));
        writer.Text("endTime", Time(end));
        if (region.State == "Failed")
        {
            writer.Text("details", region.Details);
            writer.Number("stallsAt", region.Progress);
        }

        writer.EndObject();
    }

    /// <summary>What the service was seen to end with when a region failed; a code of the reason isn't in the status.</summary>
    private static void WriteError(SnapshotWriter writer, InFlightRegion failed)
    {
        writer.BeginObject("error");
        writer.Text("code", "CrpPirReplicationJobsNotCompleted");
        writer.Text("message", failed.Details.Length > 0 ? failed.Details : $"Replication job not completed at region: {failed.Region}");
        writer.EndObject();
    }

    /// <summary>The same for the same change, so that two exports of one state are equal.</summary>
    private static string IdOf(InFlightChange change)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{change.Kind} {change.Id.ToString().ToLowerInvariant()}"));
        return new Guid(hash.AsSpan(0, 16)).ToString();
    }
}
