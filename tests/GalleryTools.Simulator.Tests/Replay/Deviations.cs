using System.Text.Json;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>The list of known differences in <c>deviations.json</c>, and what of it was needed.</summary>
internal sealed class Deviations
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private readonly Deviation[] _all;
    private readonly HashSet<Deviation> _used = [];
    private readonly Dictionary<string, int> _exchanges = new(StringComparer.Ordinal);

    private Deviations(Deviation[] all) => _all = all;

    /// <summary>What the shipped recordings should have needed and didn't.</summary>
    public IEnumerable<Deviation> Unused => _all.Where(deviation => !deviation.Elsewhere).Except(_used);

    /// <summary>How many exchanges each reason explains, or helps to explain.</summary>
    public IReadOnlyDictionary<string, int> Exchanges => _exchanges;

    public static Deviations Load() => new(JsonSerializer.Deserialize<Deviation[]>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Replay", "deviations.json")), Options)!);

    /// <summary>The differences of an exchange that no deviation names.</summary>
    public IReadOnlyList<string> Unnamed(ExchangeResult result)
    {
        var unnamed = new List<string>();
        var reasons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var difference in result.Differences)
        {
            var covering = _all.Where(deviation => deviation.Covers(result.Exchange, difference)).ToArray();
            _used.UnionWith(covering);
            reasons.UnionWith(covering.Select(deviation => deviation.Reason));
            if (covering.Length == 0)
                unnamed.Add($"{result.Recording.Name} #{result.Exchange.Number} {result.Exchange.Label} {result.Exchange.ApiVersion}: {difference}");
        }
        foreach (var reason in reasons)
            _exchanges[reason] = _exchanges.GetValueOrDefault(reason) + 1;
        return unnamed;
    }
}
