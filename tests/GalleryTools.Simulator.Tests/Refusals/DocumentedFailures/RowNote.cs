using System.Text.Json;

namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>A row that isn't raised, or not in its words.</summary>
/// <param name="CoveredBy">The file that holds the row's cases instead, from the repository's root.</param>
internal sealed record RowNote(string Row, string Reason, string? Wording = null, string? CoveredBy = null)
{
    public static RowNote[] Load(string file) => JsonSerializer.Deserialize<RowNote[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Refusals", "DocumentedFailures", file)), JsonSerializerOptions.Web)!;
}
