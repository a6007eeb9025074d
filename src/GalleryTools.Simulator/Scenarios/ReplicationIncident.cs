using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>A region in which the replication of a version will not go well.</summary>
/// <param name="Version">The version's resource id, or <c>*</c> for every version.</param>
/// <param name="Region">Either form of its name.</param>
/// <param name="Outcome"><c>Failed</c> or <c>Stalled</c>.</param>
/// <param name="Details">The region's details text when it fails.</param>
/// <param name="Code">The operation's error code when it fails.</param>
/// <param name="Progress">Where it stalls, 0 to 99.</param>
/// <param name="Seconds">After how long a stalled replication is given up.</param>
internal sealed record ReplicationIncident(
    string Version, string Region, string Outcome, string Details, string Code, int Progress, double Seconds)
{
    public static ReplicationIncident Read(JsonFields json) => new(
        json.Text("version"),
        json.Text("region"),
        json.Text("outcome"),
        json.OptionalText("details") ?? "Replication failed in this region due to 'An internal error occurred.'",
        json.OptionalText("code") ?? "InternalOperationError",
        json.OptionalInteger("progress") ?? 40,
        json.OptionalNumber("seconds") ?? 86400);
}
