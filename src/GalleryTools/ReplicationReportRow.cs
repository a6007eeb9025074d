using GalleryTools.Core.Replication;

namespace GalleryTools;

/// <summary>One image version in one region.</summary>
public sealed class ReplicationReportRow
{
    internal ReplicationReportRow(ReplicationRow row)
    {
        Gallery = row.Gallery;
        Definition = row.Definition;
        Version = row.Version;
        Region = row.Region;
        State = row.State;
        Progress = row.Progress;
        Verdict = row.Verdict.ToString();
        EtaEarliest = row.EtaEarliest?.UtcDateTime;
        EtaLatest = row.EtaLatest?.UtcDateTime;
        Fix = row.Fix;
        ResourceId = row.ResourceId.ToString();
    }

    public string Gallery { get; }

    public string Definition { get; }

    public string Version { get; }

    /// <summary>As in <c>eastus2</c>.</summary>
    public string Region { get; }

    /// <summary>The service's word: Replicating, Completed, Failed or Unknown.</summary>
    public string State { get; }

    /// <summary>0 to 100.</summary>
    public int Progress { get; }

    /// <summary>Ready, InProgress, Stalled, Failed or Unknown.</summary>
    public string Verdict { get; }

    /// <summary>In UTC; null where nothing is under way.</summary>
    public DateTime? EtaEarliest { get; }

    /// <summary>In UTC; null where nothing is under way.</summary>
    public DateTime? EtaLatest { get; }

    public string Fix { get; }

    public string ResourceId { get; }
}
