namespace GalleryTools.Simulator.Scenarios;

/// <summary>How a replication doesn't go well. The names are those of a scenario's <c>replications[].outcome</c>.</summary>
internal enum ReplicationOutcome
{
    Failed,
    Stalled,
}
