using System.Globalization;
using System.Text.Json;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Replication;

/// <summary>
/// Rows of one version from its GET with replication status. Target regions come as "East US 2" and their status as "eastus2"
/// (data/traffic.md section 4), so both are joined on the normalised name; a region on one side only gets a row as well.
/// </summary>
internal static class ReplicationReading
{
    public static IEnumerable<ReplicationRow> Rows(ResourceId id, JsonElement version, DateTimeOffset now)
    {
        var properties = version.Member("properties");
        var publishing = properties.Member("publishingProfile");
        var startedAt = properties.Text("provisioningState") == "Creating" ? publishing.Date("publishedDate") : null;
        var statuses = properties.Member("replicationStatus").Member("summary").Items()
            .Where(status => status.Text("region") is not null)
            .DistinctBy(status => RegionName.Normalize(status.Text("region")!))
            .ToDictionary(status => RegionName.Normalize(status.Text("region")!));
        var targets = publishing.Member("targetRegions").Items().Select(region => RegionName.Normalize(region.Text("name") ?? string.Empty));
        foreach (var region in targets.Concat(statuses.Keys).Distinct())
            yield return Row(id, region, statuses.GetValueOrDefault(region), startedAt, now);
    }

    private static ReplicationRow Row(ResourceId id, string region, JsonElement status, DateTimeOffset? startedAt, DateTimeOffset now)
    {
        var state = status.Text("state") ?? "Unknown";
        var progress = status.Number("progress") ?? 0;
        var verdict = VerdictOf(state, startedAt, now);
        var eta = verdict == ReplicationVerdict.InProgress ? ReplicationForecast.Eta(progress, now) : ((DateTimeOffset, DateTimeOffset)?)null;
        return new(
            id.Parent!.Parent!.Name, id.Parent.Name, id.Name, region, state, progress, verdict,
            eta?.Item1, eta?.Item2, FixFor(verdict, region, status.Text("details")), id);
    }

    private static ReplicationVerdict VerdictOf(string state, DateTimeOffset? startedAt, DateTimeOffset now) => state switch
    {
        "Completed" => ReplicationVerdict.Ready,
        "Failed" => ReplicationVerdict.Failed,
        "Replicating" when ReplicationForecast.IsStalled(startedAt, now) => ReplicationVerdict.Stalled,
        "Replicating" => ReplicationVerdict.InProgress,
        _ => ReplicationVerdict.Unknown,
    };

    private static string FixFor(ReplicationVerdict verdict, string region, string? details)
    {
        var values = new Dictionary<string, string> { ["region"] = region, ["details"] = details ?? "-" };
        return verdict switch
        {
            ReplicationVerdict.Failed when details is { Length: > 0 } && KnownErrorCatalog.Default.Recognise(code: null, details, ErrorSubject.Gallery) is [var known, ..] =>
                Fix(known.Error.Id, known.Values),
            ReplicationVerdict.Failed => Fix("ReplicationFailed", values),
            ReplicationVerdict.Stalled => Fix("ReplicationStalled", values),
            ReplicationVerdict.Unknown => Fix("ReplicationUnknown", values),
            _ => string.Empty,
        };
    }

    private static string Fix(string errorId, IReadOnlyDictionary<string, string> values) =>
        KnownErrorCatalog.Default.Text(errorId, CultureInfo.CurrentUICulture, values).Fix;
}
