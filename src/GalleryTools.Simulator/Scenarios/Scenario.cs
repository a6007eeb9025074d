using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Quotas;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>What a snapshot's <c>scenario</c> sets; its shape is described at <see cref="Snapshot"/>.</summary>
internal sealed record Scenario
{
    private static readonly string[] Members =
    [
        "pageSize", "tokenSeconds", "lingerSeconds", "parentDelaySeconds", "imageDelaySeconds", "durations", "sourceRequests", "quotas",
        "replication", "throttling", "replications", "failures",
    ];

    /// <summary>Resources in a page of a list.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>How long a token of the managed identity is good for.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a deleted child keeps its parent from being deleted.</summary>
    public SecondsRange LingerSeconds { get; init; } = new(10, 20);

    /// <summary>How long a new parent gets ParentResourceNotFound for its children; null for not at all, because no recording shows it.</summary>
    public SecondsRange? ParentDelaySeconds { get; init; }

    /// <summary>How long a version that has just been made is not found by machines; null for not at all, because no recording shows it.</summary>
    public SecondsRange? ImageDelaySeconds { get; init; }

    /// <summary>Operation to seconds, instead of the measured times.</summary>
    public IReadOnlyDictionary<string, double> Durations { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Null for no limit.</summary>
    public SourceRequestLimit? SourceRequests { get; init; }

    public ReplicationPace Replication { get; init; } = new();

    /// <summary>Limits per subscription and region by the names of quotas.json, and <c>replicas</c> of a version in a region, instead of the documented ones.</summary>
    public IReadOnlyDictionary<string, int> Quotas { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    public ThrottlingSettings Throttling { get; init; } = new();

    public IReadOnlyList<ReplicationIncident> Replications { get; init; } = [];

    public IReadOnlyList<OperationIncident> Failures { get; init; } = [];

    /// <exception cref="System.Text.Json.JsonException">Naming the place, its value and what is allowed there.</exception>
    public static Scenario Read(JsonFields json)
    {
        json.RequireKnown(Members);
        var unset = new Scenario();
        return new Scenario
        {
            PageSize = json.OptionalWholeNumber("pageSize", least: 1) ?? unset.PageSize,
            TokenLifetime = json.OptionalSeconds("tokenSeconds", least: 1) is { } seconds ? TimeSpan.FromSeconds(seconds) : unset.TokenLifetime,
            LingerSeconds = json.OptionalObject("lingerSeconds") is { } range ? SecondsRange.Read(range) : unset.LingerSeconds,
            ParentDelaySeconds = json.OptionalObject("parentDelaySeconds") is { } parents ? SecondsRange.Read(parents) : null,
            ImageDelaySeconds = json.OptionalObject("imageDelaySeconds") is { } images ? SecondsRange.Read(images) : null,
            Replication = json.OptionalObject("replication") is { } pace ? ReplicationPace.Read(pace) : unset.Replication,
            Quotas = json.OptionalObject("quotas") is { } quotas ? ReadQuotas(quotas) : unset.Quotas,
            Durations = json.OptionalObject("durations") is { } durations ? ReadDurations(durations) : unset.Durations,
            SourceRequests = json.OptionalObject("sourceRequests") is { } limit ? SourceRequestLimit.Read(limit) : null,
            Throttling = json.OptionalObject("throttling") is { } throttling ? ThrottlingSettings.Read(throttling) : unset.Throttling,
            Replications = json.Objects("replications").Select(ReplicationIncident.Read).ToArray(),
            Failures = json.Objects("failures").Select(OperationIncident.Read).ToArray(),
        };
    }

    private static Dictionary<string, int> ReadQuotas(JsonFields json)
    {
        json.RequireKnown(Quota.All.Select(quota => quota.Name).ToArray());
        return json.Names.ToDictionary(name => name, name => json.WholeNumber(name, least: 0), StringComparer.Ordinal);
    }

    private static Dictionary<string, double> ReadDurations(JsonFields json)
    {
        json.RequireKnown(OperationTimes.Operations);
        return json.Names.ToDictionary(operation => operation, operation => json.Seconds(operation), StringComparer.Ordinal);
    }
}
