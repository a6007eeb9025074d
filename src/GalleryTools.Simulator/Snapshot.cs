using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Snapshots;

namespace GalleryTools.Simulator;

/// <summary>
/// The state of the simulated service as a file: ARM JSON as the service returns it, and what is under way.
/// </summary>
/// <remarks>
/// <code>
/// {
///   "schemaVersion": 1,
///   "clock": "2026-11-02T08:00:00Z",
///   "subscriptions": [{ "subscriptionId", "tenantId", "displayName"?, "locations": ["eastus", …], "resources": [ARM resource as GET returns it, …] }],
///   "operations": [{ "id", "kind", "resourceId", "location", "apiVersion", "startTime", "endTime", "finished"?, "error"?: { "code", "message" },
///                    "replication"?: [{ "region", "startTime", "endTime", "details"?, "stallsAt"? }], "storageProfile"?: {…} }],
///   "scenario": {
///     "pageSize": 100,
///     "tokenSeconds": 86400,
///     "lingerSeconds": { "min": 10, "max": 20 },
///     "durations": { "CreateGalleryImageVersion": 600 },
///     "sourceRequests": { "max": 20, "seconds": 60 },
///     "replications": [{ "version": "resource id or *", "region", "outcome": "Failed" or "Stalled", "details"?, "code"?, "progress"?, "seconds"? }],
///     "failures": [{ "operation": "DeleteGalleryImageVersion", "resource": "resource id or *", "code", "message" }] },
///   "faults": { "seed", "rules": [{ "fault": "Reset", … }] },
///   "service": { "seed", "drawn", "lingering": [{ "id", "until" }], "windows": { "subscription/operation3Min": { "startTime", "count" } } }
/// }
/// </code>
/// Resource groups stand among the resources. A version may carry <c>replicationStatus</c>, as its GET with $expand does; without it all its
/// regions count as complete. An operation's <c>kind</c> is one of Create, Update, Patch, Delete or Share with Gallery, GalleryImage,
/// GalleryImageVersion, VirtualMachine, VirtualMachineScaleSet or Disk. A region of an operation's replication fails at its end when it has details; it stands still at <c>stallsAt</c> percent
/// until its end when it has that. In the scenario durations and seconds are seconds; <c>lingerSeconds</c> is how long a deleted child keeps
/// its parent from being deleted, <c>tokenSeconds</c> how long a token of the managed identity is good for. <c>faults</c> is described at
/// <see cref="FaultSchedule"/>. <c>service</c> is written by <see cref="SimulatedService.Save"/> and may be left out, as may operations,
/// scenario and faults.
/// </remarks>
public sealed class Snapshot
{
    private const int KnownSchemaVersion = 1;

    internal Snapshot(JsonObject json, DateTimeOffset clock, IReadOnlyList<SnapshotSubscription> subscriptions)
    {
        Json = json;
        Clock = clock;
        Subscriptions = subscriptions;
    }

    /// <summary>The time at which the state was taken, in UTC.</summary>
    public DateTimeOffset Clock { get; }

    public IReadOnlyList<SnapshotSubscription> Subscriptions { get; }

    internal JsonObject Json { get; }

    /// <summary>A small company's galleries: one in use, with a replication under way that has failed in one region, and one to delete.</summary>
    public static Snapshot Contoso()
    {
        using var stream = EmbeddedData.Open("Snapshots.contoso.json");
        return Read(() => JsonNode.Parse(stream), "contoso.json");
    }

    /// <exception cref="SnapshotException">The file is missing, is no JSON, lacks something or has an unknown schemaVersion.</exception>
    public static Snapshot Load(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return Read(() => JsonNode.Parse(text), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"The snapshot '{path}' can't be read: {failure.Message}", failure);
        }
    }

    /// <exception cref="SnapshotException">The text is no JSON, lacks something or has an unknown schemaVersion.</exception>
    public static Snapshot Parse(string json) => Read(() => JsonNode.Parse(json), "(text)");

    public void Save(string path) => File.WriteAllText(path, ToJson());

    public string ToJson() => JsonText.ForFile(Json);

    private static Snapshot Read(Func<JsonNode?> parse, string source)
    {
        try
        {
            var reader = new SnapshotReader(source);
            var json = reader.Object(parse(), "the snapshot");
            reader.RequireSchema(json, KnownSchemaVersion);
            return new Snapshot(json, reader.Time(json, "clock"), reader.Subscriptions(json));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new SnapshotException($"The snapshot '{source}' is not valid JSON: {failure.Message}", failure);
        }
    }
}
