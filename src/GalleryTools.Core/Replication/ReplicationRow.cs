namespace GalleryTools.Core.Replication;

/// <summary>One version in one region.</summary>
/// <param name="Region">Normalised, as in <c>eastus2</c>.</param>
/// <param name="State">The service's word: Replicating, Completed, Failed, Unknown.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="EtaEarliest">In UTC; null where nothing is under way.</param>
/// <param name="EtaLatest">In UTC; null where nothing is under way.</param>
/// <param name="Fix">What to do; empty where nothing needs doing.</param>
public sealed record ReplicationRow(
    string Gallery,
    string Definition,
    string Version,
    string Region,
    string State,
    int Progress,
    ReplicationVerdict Verdict,
    DateTimeOffset? EtaEarliest,
    DateTimeOffset? EtaLatest,
    string Fix,
    ResourceId ResourceId);
