using System.Text.Json.Nodes;
using GalleryTools.Simulator.Replication;

namespace GalleryTools.Simulator.Operations;

/// <summary>A long-running operation.</summary>
internal sealed record Operation
{
    public required string Id { get; init; }

    /// <summary>As in <c>CreateGalleryImageVersion</c>: the row of operation-times.json.</summary>
    public required string Kind { get; init; }

    public required string ResourceId { get; init; }

    public required string Location { get; init; }

    public required string ApiVersion { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    /// <summary><see cref="DateTimeOffset.MaxValue"/> for one that never ends.</summary>
    public required DateTimeOffset EndTime { get; set; }

    /// <summary>With what it ends, when it doesn't end well.</summary>
    public OperationError? Error { get; set; }

    /// <summary>A version's regions along the clock; empty for everything else.</summary>
    public IReadOnlyList<RegionalReplication> Replication { get; set; } = [];

    /// <summary>The version's storage profile once the sources have been read, which is when the operation succeeds.</summary>
    public JsonObject? StorageProfile { get; init; }

    /// <summary>True for the delete of a version that its gallery keeps for a while.</summary>
    public bool SoftDeletes { get; init; }

    /// <summary>True once its effect on the resource has taken place.</summary>
    public bool Finished { get; set; }

    public bool IsDelete => Kind.StartsWith("Delete", StringComparison.Ordinal);

    public string Status => !Finished ? "InProgress" : Error is null ? "Succeeded" : "Failed";
}
