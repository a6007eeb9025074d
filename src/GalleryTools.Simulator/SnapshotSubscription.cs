using System.Text.Json.Nodes;

namespace GalleryTools.Simulator;

/// <summary>A subscription of a snapshot.</summary>
/// <param name="Locations">Region names, as in <c>eastus2</c>.</param>
public sealed record SnapshotSubscription(string SubscriptionId, string TenantId, string DisplayName, IReadOnlyList<string> Locations)
{
    internal JsonArray Resources { get; init; } = [];
}
