using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>A region in which the replication of a version will not go well.</summary>
/// <param name="Version">The version's resource id, or <c>*</c> for every version.</param>
/// <param name="Region">Either form of its name.</param>
/// <param name="Details">The region's details text when it fails.</param>
/// <param name="Code">The operation's error code when it fails.</param>
/// <param name="Progress">Where it stalls, 0 to 99.</param>
/// <param name="Seconds">After how long a stalled replication is given up.</param>
internal sealed record ReplicationIncident(
    string Version, string Region, ReplicationOutcome Outcome, string Details, string Code, int Progress, double Seconds)
{
    public static ReplicationIncident Read(JsonFields json)
    {
        json.RequireKnown(["version", "region", "outcome", "details", "code", "progress", "seconds"]);
        return new ReplicationIncident(
            json.Text("version"),
            json.Text("region"),
            json.OneOf<ReplicationOutcome>("outcome"),
            json.OptionalText("details") ?? "Replication failed in this region due to 'An internal error occurred.'",
            json.OptionalText("code") ?? "InternalOperationError",
            json.OptionalWholeNumber("progress", least: 0, most: 99) ?? 40,
            json.OptionalSeconds("seconds") ?? 86400);
    }
}
