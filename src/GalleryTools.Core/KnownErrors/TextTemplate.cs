using System.Text.RegularExpressions;

namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// A text of the catalogue: one sentence or several, from the one that knows most to the one that needs no more than every
/// wording of the service gives. The first one whose <c>{placeholders}</c> all have values is used.
/// </summary>
internal sealed partial class TextTemplate(IReadOnlyList<string> alternatives)
{
    public IReadOnlyList<string> Alternatives { get; } = alternatives;

    /// <summary>The placeholders of each alternative, in the same order.</summary>
    public IEnumerable<string[]> Placeholders => Alternatives.Select(PlaceholdersIn);

    /// <summary>The filled text; <c>Complete</c> is false when even the last alternative lacks a value, and an ellipsis stands for it.</summary>
    public (string Text, bool Complete) Fill(IReadOnlyDictionary<string, string> values)
    {
        var fitting = Alternatives.FirstOrDefault(alternative => Array.TrueForAll(PlaceholdersIn(alternative), values.ContainsKey));
        var text = Placeholder().Replace(
            fitting ?? Alternatives[^1],
            match => values.TryGetValue(match.Groups["name"].Value, out var value) ? value : "…");
        return (text, fitting is not null);
    }

    /// <summary>The alternative that needs least, with <c>&lt;placeholder&gt;</c> for what it needs: the text of no case in particular.</summary>
    public string General => Placeholder().Replace(Alternatives[^1], "<${name}>");

    private static string[] PlaceholdersIn(string text) =>
        [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{(?<name>[A-Za-z][A-Za-z0-9]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
