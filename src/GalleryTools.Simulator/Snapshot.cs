using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Scenarios;
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
///   "notRead": [{ "id", "reason"? }],
///   "operations": [{ "id", "kind", "resourceId", "location", "apiVersion", "startTime", "endTime", "finished"?, "error"?: { "code", "message" },
///                    "replication"?: [{ "region", "startTime", "endTime", "details"?, "stallsAt"? }], "storageProfile"?: {…}, "softDeletes"? }],
///   "scenario": {
///     "pageSize": 100,
///     "tokenSeconds": 86400,
///     "lingerSeconds": { "min": 10, "max": 20 },
///     "parentDelaySeconds": { "min": 5, "max": 15 },
///     "imageDelaySeconds": { "min": 5, "max": 15 },
///     "durations": { "CreateGalleryImageVersion": 600 },
///     "sourceRequests": { "max": 20, "seconds": 60 },
///     "quotas": { "GalleryImageVersions": 10000 },
///     "replication": { "order": "HomeFirst", "SideBySide" or "OneByOne", "homeShare": 0.4, "speeds": { "koreacentral": 0.5 } },
///     "throttling": { "mode": "FixedWindow", "TokenBucket" or "Off", "limits": { "GetGallery": { "in3Minutes": 350, "in30Minutes": 2500 } },
///                     "subscription": { "reads": { "capacity": 250, "perSecond": 25 }, "writes": {…}, "deletes": {…} } },
///     "replications": [{ "version": "resource id or *", "region", "outcome": "Failed" or "Stalled", "details"?, "code"?, "progress"?, "seconds"? }],
///     "failures": [{ "operation": "DeleteGalleryImageVersion", "resource": "resource id or *", "code", "message" }] },
///   "faults": { "seed", "rules": [{ "fault": "Reset", … }] },
///   "service": { "seed", "drawn", "throttling", "retryAfterOnStart", "lingering": [{ "id", "until" }], "unseen": [{ "id", "until" }],
///                "windows": { "subscription/operation3Min": { "startTime", "count" } }, "buckets": { "subscription/caller/reads": { "fullAt" } } }
/// }
/// </code>
/// <para>
/// Resource groups stand among the resources. A version may carry <c>replicationStatus</c>, as its GET with $expand does; without it all its
/// regions count as complete.
/// </para>
/// <para>
/// A soft-deleted version has the id and type under which the service lists it
/// (<c>…/galleries/{gallery}/softDeletedArtifactTypes/Images/artifacts/{definition}/versions/{version}</c>), and the version as it was in
/// <c>version</c>; without that a restore brings back its name and place only. Without <c>properties.hardDeletionTargetTime</c> it stays until
/// somebody deletes it.
/// </para>
/// <para>
/// An operation's <c>kind</c> is one of Create, Update, Patch, Delete or Share with a kind of resource, as in
/// <c>CreateGalleryImageVersion</c>; <c>softDeletes</c> is true for a delete that keeps the version. A region of its replication fails at its
/// end when it has details; it stands still at <c>stallsAt</c> percent until its end when it has that.
/// </para>
/// <para>
/// Each member of the scenario is described at <see cref="Scenario"/> and its parts, those of <c>faults</c> at <see cref="FaultSchedule"/>, and
/// both in the help topic about_GalleryTools_Simulator. They may be left out, as may operations and <c>service</c>, which
/// <see cref="SimulatedService.Save"/> writes.
/// </para>
/// <para>
/// <c>notRead</c> is written by an export of a real gallery: the ids and the paths of lists that its caller could not read. Reads of them get
/// AuthorizationFailed here, too: a copy that said "there is none" would be greener than the service. Locks that couldn't be listed for a
/// subscription can't be listed for anything in it.
/// </para>
/// </remarks>
public sealed class Snapshot
{
    private const int KnownSchemaVersion = 1;

    private static readonly string[] Members = ["schemaVersion", "clock", "subscriptions", "notRead", "operations", "scenario", "faults", "service"];

    // The service writes 64 levels at most, and puts a resource into a list of its own.
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 48 };

    internal Snapshot(JsonObject json, DateTimeOffset clock, IReadOnlyList<SnapshotSubscription> subscriptions, IReadOnlyList<UnreadPath> notRead)
    {
        Json = json;
        Clock = clock;
        Subscriptions = subscriptions;
        NotRead = notRead;
    }

    /// <summary>The time at which the state was taken, in UTC.</summary>
    public DateTimeOffset Clock { get; }

    public IReadOnlyList<SnapshotSubscription> Subscriptions { get; }

    /// <summary>Reads that the simulated service refuses, because nobody knows what the real one would answer.</summary>
    public IReadOnlyList<UnreadPath> NotRead { get; }

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
            return Read(() => ParseText(text), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"The snapshot '{path}' can't be read: {failure.Message}", failure);
        }
    }

    /// <exception cref="SnapshotException">The text is no JSON, lacks something or has an unknown schemaVersion.</exception>
    public static Snapshot Parse(string json) => Read(() => ParseText(json), "(text)");

    public void Save(string path) => File.WriteAllText(path, ToJson());

    public string ToJson() => JsonText.ForFile(Json);

    private static JsonNode? ParseText(string json)
    {
        var node = JsonNode.Parse(json, documentOptions: Limits);
        JsonText.RefuseLoneSurrogates(json);
        return node;
    }

    private static Snapshot Read(Func<JsonNode?> parse, string source)
    {
        try
        {
            var reader = new SnapshotReader(source);
            var json = reader.Object(parse(), "the snapshot");
            reader.RequireSchema(json, KnownSchemaVersion);
            reader.RequireKnown(json, Members);
            return new Snapshot(json, reader.Time(json, "clock"), reader.Subscriptions(json), reader.NotRead(json));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new SnapshotException($"The snapshot '{source}' is not valid JSON: {failure.Message}", failure);
        }
    }
}
