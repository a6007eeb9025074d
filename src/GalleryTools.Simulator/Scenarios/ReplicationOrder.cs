namespace GalleryTools.Simulator.Scenarios;

/// <summary>In which order regions are replicated. The names are those of a scenario's <c>replication.order</c>.</summary>
internal enum ReplicationOrder
{
    HomeFirst,
    SideBySide,
    OneByOne,
}
