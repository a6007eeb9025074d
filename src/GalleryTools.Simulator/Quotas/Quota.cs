using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Quotas;

/// <summary>A row of quotas.json.</summary>
/// <param name="LocalizedName">Null for a row that isn't listed.</param>
/// <param name="Type">What is counted, or null for what is counted otherwise.</param>
internal sealed record Quota(string Name, string? LocalizedName, string? Type, int Limit, bool Enforced)
{
    public static IReadOnlyList<Quota> All { get; } = EmbeddedData.Rows("Quotas.quotas.json").Select(Read).ToArray();

    public static Quota Replicas { get; } = All.Single(quota => quota.Name == "replicas");

    public static Quota? EnforcedOn(string resourceType) => All.FirstOrDefault(quota => quota.Enforced && quota.Type == resourceType);

    /// <summary>The limit that the scenario sets, or the documented one.</summary>
    public int LimitIn(ServiceState state) => state.Scenario.Quotas.TryGetValue(Name, out var limit) ? limit : Limit;

    private static Quota Read(JsonFields row) =>
        new(row.Text("name"), row.OptionalText("localizedName"), row.OptionalText("type"), row.Integer("limit"), row.Flag("enforced"));
}
