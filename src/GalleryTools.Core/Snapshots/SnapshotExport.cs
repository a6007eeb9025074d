using System.Runtime.CompilerServices;
using GalleryTools.Core.Connections;

namespace GalleryTools.Core.Snapshots;

/// <summary>Reads galleries with all that belongs to them into a file that the simulator loads. The service sees reads only.</summary>
public static class SnapshotExport
{
    /// <summary>Reads and writes nothing: could a file be made there?</summary>
    /// <exception cref="GalleryException">No.</exception>
    public static void RequirePlace(SnapshotRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        SnapshotFile.RequirePlace(request);
    }

    /// <exception cref="GalleryException">A gallery that was named can't be read, the service gave up, or the file can't be written.</exception>
    public static async IAsyncEnumerable<SnapshotUpdate> RunAsync(
        GalleryConnection connection, SnapshotRequest request, [EnumeratorCancellation] CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        using var file = SnapshotFile.Begin(request);
        using var contents = new SnapshotContents();
        var told = 0;
        await foreach (var id in new SnapshotReading(connection, contents).ReadAsync(request, stop))
        {
            while (told < contents.NotRead.Count)
                yield return new(contents.Count, Unread: contents.NotRead[told++]);
            yield return new(contents.Count, id.ToString());
        }

        while (told < contents.NotRead.Count)
            yield return new(contents.Count, Unread: contents.NotRead[told++]);
        var now = connection.Clock.GetUtcNow();
        // Whole seconds, as the service itself says the time.
        var clock = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        yield return new(contents.Count, Summary: file.Write(contents, connection.GalleryApiVersion, clock, stop));
    }
}
