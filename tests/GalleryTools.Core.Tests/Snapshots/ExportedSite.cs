using System.Text.Json.Nodes;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Replication;
using GalleryTools.Core.Snapshots;
using GalleryTools.Core.Time;
using GalleryTools.Simulator;
using Xunit;

namespace GalleryTools.Core.Tests.Snapshots;

/// <summary>An export of a simulated subscription to a file, and what a simulator makes of that file.</summary>
internal sealed class ExportedSite
{
    private ExportedSite(IReadOnlyList<SnapshotUpdate> updates, string file)
    {
        Updates = updates;
        Text = File.ReadAllText(file);
        Json = JsonNode.Parse(Text)!.AsObject();
    }

    public IReadOnlyList<SnapshotUpdate> Updates { get; }

    public SnapshotSummary Summary => Updates[^1].Summary!;

    public string Text { get; }

    public JsonObject Json { get; }

    public IEnumerable<JsonObject> Resources => Json["subscriptions"]!.AsArray().SelectMany(subscription => subscription!["resources"]!.AsArray()).Select(resource => resource!.AsObject());

    public IEnumerable<string> Ids => Resources.Select(resource => resource["id"]!.GetValue<string>());

    public IEnumerable<string> NotRead => Json["notRead"]!.AsArray().Select(unread => unread!["id"]!.GetValue<string>());

    public static ExportedSite Of(SimulatedGallery site, params string[] galleries) => Of(site.Connection, site.Thread, galleries);

    public static ExportedSite Of(GalleryConnection connection, CallingThread thread, params string[] galleries)
    {
        var folder = Directory.CreateTempSubdirectory("GalleryTools-");
        try
        {
            var file = Path.Combine(folder.FullName, "snapshot.json");
            var updates = thread.Pull(SnapshotExport.RunAsync(connection, new(file, Overwrite: false, galleries.Select(SnapshotRequest.GalleryOf).ToArray()), CancellationToken.None)).ToArray();
            Assert.Equal([file], Directory.GetFiles(folder.FullName));
            return new(updates, file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public JsonObject Find(string id) => Resources.Single(resource => string.Equals(resource["id"]!.GetValue<string>(), id, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the simulator, loaded from the file, exports in its turn.</summary>
    public ExportedSite Again(params string[] galleries) => OnLoaded((connection, thread) => Of(connection, thread, galleries));

    public IReadOnlyList<ReplicationRow> Report(string gallery) => OnLoaded((connection, thread) => Rows(connection, thread, gallery));

    public static IReadOnlyList<ReplicationRow> Rows(GalleryConnection connection, CallingThread thread, string gallery) =>
        thread.Pull(ReplicationReport.ReadAsync(connection, GalleryTarget.Parse(gallery), CancellationToken.None)).ToArray();

    /// <summary>A connection to a simulator that has loaded the file.</summary>
    public T OnLoaded<T>(Func<GalleryConnection, CallingThread, T> work, TimeSpan later = default)
    {
        var snapshot = Snapshot.Parse(Text);
        var clock = new VirtualClock(snapshot.Clock);
        using var transport = new SimulatorHandler(new SimulatedService(snapshot, clock));
        using var thread = new CallingThread { VirtualTime = new VirtualTime(() => clock.UntilNextTimer, () => clock.AdvanceToNextTimer()) };
        var connection = thread.Run(() => new ValueTask<GalleryConnection>(Connector.ConnectAsync(
            new()
            {
                SubscriptionId = snapshot.Subscriptions[0].SubscriptionId, Endpoint = SimulatedService.Endpoint.ToString(), Source = CredentialSource.None,
                Transport = transport, Clock = clock, IsSimulator = true,
            },
            CancellationToken.None)));
        if (later > TimeSpan.Zero)
            clock.Advance(later);
        return work(connection, thread);
    }
}
