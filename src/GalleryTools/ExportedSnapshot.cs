using GalleryTools.Core.Galleries;
using GalleryTools.Core.Snapshots;

namespace GalleryTools;

/// <summary>A snapshot file that was written.</summary>
public sealed class ExportedSnapshot
{
    internal ExportedSnapshot(SnapshotSummary summary)
    {
        Path = summary.Path;
        Clock = summary.Clock.UtcDateTime;
        Counts = new SortedDictionary<string, int>(summary.Counts.ToDictionary(count => count.Key, count => count.Value), StringComparer.OrdinalIgnoreCase);
        Operations = summary.Operations;
        NotRead = summary.NotRead.Select(unread => new SnapshotGap(unread)).ToArray();
        Length = summary.Length;
    }

    /// <summary>Full, as Connect-AzGalleryTools -Snapshot takes it.</summary>
    public string Path { get; }

    /// <summary>The service's time when the last of it was read, in UTC: where the simulator's clock begins.</summary>
    public DateTime Clock { get; }

    /// <summary>Resources by ARM type.</summary>
    public IDictionary<string, int> Counts { get; }

    public int Galleries => Count(GalleryTypes.Gallery);

    public int Definitions => Count(GalleryTypes.Definition);

    public int Versions => Count(GalleryTypes.Version);

    /// <summary>All kinds together.</summary>
    public int Resources => Counts.Values.Sum();

    /// <summary>Changes that were under way, and go on in the simulator.</summary>
    public int Operations { get; }

    /// <summary>What should be in it and isn't.</summary>
    public SnapshotGap[] NotRead { get; }

    /// <summary>How many <see cref="NotRead"/> holds.</summary>
    public int Gaps => NotRead.Length;

    /// <summary>In bytes.</summary>
    public long Length { get; }

    private int Count(string type) => Counts.TryGetValue(type, out var count) ? count : 0;
}
