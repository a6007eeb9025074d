using System.Text.RegularExpressions;

namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>Compares a message with a documented one: placeholders stand for anything, typography for nothing.</summary>
internal static partial class Wording
{
    public static bool Matches(string message, string template)
    {
        var pattern = string.Join(".+", Placeholder().Split(Fold(template).TrimEnd('.', '*', ' ')).Select(Regex.Escape));
        return Regex.IsMatch(Fold(message), $"^{pattern}\\.*$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    // The article's texts were retyped: quotes, white space, case and the last dot differ from the service's.
    private static string Fold(string text) =>
        WhiteSpace().Replace(Quotes().Replace(text, ""), " ").Trim().ToUpperInvariant();

    // A list that the article doesn't give in full, too.
    [GeneratedRegex("<[A-Z][A-Z0-9_/# ]*>|…|\\{[A-Z]+\\}", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("['\"`“”‘’]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotes();

    [GeneratedRegex("\\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
