namespace GalleryTools.Simulator.Scenarios;

/// <summary>What a snapshot's <c>scenario</c> sets; its shape is described at <see cref="Snapshot"/>.</summary>
internal sealed record Scenario
{
    public int PageSize { get; init; } = 100;

    public SecondsRange LingerSeconds { get; init; } = new(10, 20);

    /// <summary>Operation to seconds, instead of the measured times.</summary>
    public IReadOnlyDictionary<string, double> Durations { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    public IReadOnlyList<ReplicationIncident> Replications { get; init; } = [];

    public IReadOnlyList<OperationIncident> Failures { get; init; } = [];
}
