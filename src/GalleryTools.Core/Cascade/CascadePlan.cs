using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Cascade;

/// <summary>Everything that a cascade would delete, in order, and everything that stands against it. </summary>
public sealed record CascadePlan
{
    public const int CurrentSchema = 1;

    public int SchemaVersion { get; init; } = CurrentSchema;

    public required string Endpoint { get; init; }

    /// <summary>A cloud's name, an endpoint's host, or SIMULATOR.</summary>
    public required string Cloud { get; init; }

    public string? TenantId { get; init; }

    public required string SubscriptionId { get; init; }

    public string? Account { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string ApiVersion { get; init; }

    public required IReadOnlyList<GalleryTarget> Roots { get; init; }

    /// <summary>Children before their parents.</summary>
    public required IReadOnlyList<CascadeStep> Steps { get; init; }

    /// <summary>Any of these stops the run before its first delete.</summary>
    public required IReadOnlyList<CascadeConcern> Blockers { get; init; }

    /// <summary>Kinds of facts that were not looked at.</summary>
    public IReadOnlyList<string> NotSeen { get; init; } = ["locks", "users of the versions", "policies and deny assignments"];

    public CascadeTotals Totals => CascadeTotals.Of(Steps);

    /// <summary>Over the endpoint, the subscription and every step.</summary>
    public string Fingerprint => Core.Cascade.Fingerprint.Of(
        [Endpoint, SubscriptionId, .. Steps.Select(step => $"{step.Order} {step.ResourceId} {step.Fingerprint}")]);
}
