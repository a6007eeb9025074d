using System.Text.Json.Nodes;
using GalleryTools.Simulator.Faults;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Permissions;
using GalleryTools.Simulator.Scenarios;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator;

/// <summary>All that the service knows. Guarded by the service's lock.</summary>
internal sealed class ServiceState
{
    /// <summary>The time of the request that is being answered.</summary>
    public DateTimeOffset Now { get; set; }

    public required SeededRandom Random { get; init; }

    public required Scenario Scenario { get; init; }

    public required FaultLedger Faults { get; init; }

    /// <summary>The snapshot's scenario as it was given, for the next snapshot.</summary>
    public required JsonObject Kept { get; init; }

    /// <summary>The clock's ratio to the real one, or null where clients live on the service's own clock.</summary>
    public ScaledClock? Pace { get; init; }

    /// <summary>True where every answer that starts an operation says when to ask again.</summary>
    public bool RetryAfterOnStart { get; set; }

    public int PageSize { get; set; }

    public bool Throttling { get; set; } = true;

    public Dictionary<string, SnapshotSubscription> Subscriptions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ResourceStore Resources { get; } = new();

    public OperationBook Operations { get; } = new();

    public LingeringChildren Lingering { get; } = new();

    public UnseenResources Unseen { get; } = new();

    public PurgeCalendar Purges { get; } = new();

    public UnreadPaths NotRead { get; } = new();

    public ProviderThrottle ProviderThrottle { get; } = new();

    public SubscriptionThrottle SubscriptionThrottle { get; } = new();

    /// <summary>A time of the service as a client's clock shows it.</summary>
    public DateTimeOffset ToClient(DateTimeOffset time) => Pace?.ToReal(time) ?? time;

    /// <summary>A wait as a client makes it: whole seconds of its own clock, and at least one where that clock is another.</summary>
    public TimeSpan ToClient(TimeSpan wait) =>
        TimeSpan.FromSeconds(Pace is null ? Math.Ceiling(wait.TotalSeconds) : Math.Max(1, Math.Ceiling(Pace.ToReal(wait).TotalSeconds)));
}
