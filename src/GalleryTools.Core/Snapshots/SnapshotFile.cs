namespace GalleryTools.Core.Snapshots;

/// <summary>
/// The file, written beside its place and moved there when it is whole: whoever reads the path finds the old one or the new one. Its shape
/// is the simulator's, with one member more: <c>notRead</c>, a list of <c>{ "id", "reason" }</c>.
/// </summary>
internal sealed class SnapshotFile : IDisposable
{
    private readonly SnapshotRequest _request;
    private readonly string _temporary;
    private readonly FileStream _stream;

    private SnapshotFile(SnapshotRequest request)
    {
        _request = request;
        _temporary = $"{request.Path}.{Path.GetRandomFileName()}";
        _stream = OwnFile.Create(_temporary, FileAccess.Write);
    }

    /// <summary>Before anything is read: what can't be written is found out at once.</summary>
    /// <exception cref="GalleryException">A file is there that may not be overwritten, or none can be made.</exception>
    public static SnapshotFile Begin(SnapshotRequest request)
    {
        RequirePlace(request);
        try
        {
            return new SnapshotFile(request);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw SnapshotFailure.NotWritten(request.Path, new IOException($"Nothing may be written in '{FolderOf(request)}'.", failure));
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            throw SnapshotFailure.NotWritten(request.Path, failure);
        }
    }

    /// <exception cref="GalleryException">A file is there that may not be overwritten, the path is a folder, or its folder is missing.</exception>
    public static void RequirePlace(SnapshotRequest request)
    {
        if (!request.Overwrite && File.Exists(request.Path))
            throw SnapshotFailure.FileExists(request.Path);
        if (Directory.Exists(request.Path))
            throw SnapshotFailure.NotWritten(request.Path, new IOException("It is a folder."));
        if (!Directory.Exists(FolderOf(request)))
            throw SnapshotFailure.NotWritten(request.Path, new IOException($"There is no folder '{FolderOf(request)}'."));
    }

    /// <exception cref="GalleryException">The disk is full, or somebody made a file of that name meanwhile.</exception>
    public SnapshotSummary Write(SnapshotContents contents, string apiVersion, DateTimeOffset clock, CancellationToken stop)
    {
        try
        {
            using (var writer = new SnapshotWriter(_stream))
                Write(writer, contents, apiVersion, clock, stop);
            _stream.WriteByte((byte)'\n');
            var length = _stream.Length;
            _stream.Dispose();
            File.Move(_temporary, _request.Path, _request.Overwrite);
            return new(_request.Path, clock, CountsOf(contents), contents.Changes.Count, contents.NotRead, length);
        }
        catch (IOException) when (!_request.Overwrite && File.Exists(_request.Path))
        {
            throw SnapshotFailure.FileExists(_request.Path);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            throw SnapshotFailure.NotWritten(_request.Path, failure);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        File.Delete(_temporary);
    }

    private static void Write(SnapshotWriter writer, SnapshotContents contents, string apiVersion, DateTimeOffset clock, CancellationToken stop)
    {
        writer.BeginObject();
        writer.Number("schemaVersion", 1);
        writer.Text("clock", OperationWriter.Time(clock));
        writer.BeginArray("notRead");
        foreach (var unread in contents.NotRead.OrderBy(unread => unread.Id, StringComparer.OrdinalIgnoreCase))
        {
            writer.BeginObject();
            writer.Text("id", unread.Id);
            writer.Text("reason", unread.Reason);
            writer.EndObject();
        }

        writer.EndArray();
        writer.BeginArray("subscriptions");
        foreach (var subscription in contents.Subscriptions.Values.OrderBy(subscription => subscription.Id, StringComparer.OrdinalIgnoreCase))
            Write(writer, subscription, contents, stop);
        writer.EndArray();
        writer.BeginArray("operations");
        foreach (var change in contents.Changes.OrderBy(change => change.Id.ToString(), StringComparer.OrdinalIgnoreCase))
            OperationWriter.Write(writer, change, apiVersion, clock);
        writer.EndArray();
        writer.EndObject();
    }

    private static void Write(SnapshotWriter writer, KnownSubscription subscription, SnapshotContents contents, CancellationToken stop)
    {
        writer.BeginObject();
        writer.Text("subscriptionId", subscription.Id);
        writer.Text("tenantId", subscription.TenantId);
        writer.Text("displayName", subscription.DisplayName);
        writer.BeginArray("locations");
        foreach (var location in subscription.Locations)
            writer.Text(location);
        writer.EndArray();
        writer.BeginArray("resources");
        foreach (var id in contents.Ids.Where(id => subscription.Id.Equals(id.SubscriptionId, StringComparison.OrdinalIgnoreCase)))
        {
            stop.ThrowIfCancellationRequested();
            contents.Write(id, writer);
        }

        writer.EndArray();
        writer.EndObject();
    }

    private static SortedDictionary<string, int> CountsOf(SnapshotContents contents)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in contents.Ids)
            counts[id.Type] = counts.GetValueOrDefault(id.Type) + 1;
        return counts;
    }

    private static string? FolderOf(SnapshotRequest request) => Path.GetDirectoryName(request.Path);

    private static bool IsOfFiles(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException;
}
