using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// One wording of the service, such as <c>The disk encryption set &lt;diskEncryptionSetId&gt; was not found</c>, as something to
/// compare a message with. Quotes, white space, case and a last full stop don't count; every other character does.
/// </summary>
internal sealed partial class MessageTemplate
{
    /// <summary>A pasted log of megabytes is no service message; matching stays linear in what is left.</summary>
    private const int MaximumMessageLength = 16_384;

    /// <summary>The longest value seen is a list of five nested resource ids, about 1,000 characters.</summary>
    private const int MaximumValueLength = 4_096;

    /// <summary>What a placeholder may stand for, by the end of its name; anything else may be any text.</summary>
    private static readonly (string Ending, string Pattern)[] ValuePatterns =
    [
        ("Number", @"-?\d+"),
        ("Seconds", @"\d+"),
        ("Id", @"\S+?"),
        ("Name", @"[^\s/]+?"),
        ("Path", @"\S+?"),
    ];

    /// <summary>The longest piece between placeholders. Building a pattern costs milliseconds, so this is looked for first.</summary>
    private readonly string _landmark;
    private readonly Lazy<Regex> _pattern;

    public MessageTemplate(string text)
    {
        Text = text;
        Placeholders = [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];
        LiteralLength = Placeholder().Replace(text, "").Length;
        _landmark = Placeholder().Replace(Normalize(text)!, "\n").Split('\n').MaxBy(piece => piece.Length)!;
        _pattern = new Lazy<Regex>(Compile);
    }

    public string Text { get; }

    public IReadOnlyList<string> Placeholders { get; }

    /// <summary>How much the template says by itself: of two that match, the longer one knows more.</summary>
    public int LiteralLength { get; }

    /// <summary>The values in the message, or null when it says something else.</summary>
    public IReadOnlyDictionary<string, string>? Match(string normalizedMessage)
    {
        if (!normalizedMessage.Contains(_landmark, StringComparison.OrdinalIgnoreCase))
            return null;
        var match = _pattern.Value.Match(normalizedMessage);
        if (!match.Success)
            return null;
        var values = Placeholders.ToDictionary(name => name, name => match.Groups[name].Value.Trim(), StringComparer.Ordinal);
        return values.Values.Any(value => value.Length > MaximumValueLength) ? null : values;
    }

    /// <summary>The message without quotes and without white space beyond single blanks; null when it is too long to be one.</summary>
    public static string? Normalize(string message)
    {
        if (message.Length > MaximumMessageLength)
            return null;
        var text = Quotes().Replace(message, "");
        return WhiteSpace().Replace(text, " ").Trim().TrimEnd('.', '!', ' ');
    }

    private Regex Compile()
    {
        var normalized = Normalize(Text)!;
        var expression = new StringBuilder("^");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var position = 0;
        foreach (Match placeholder in Placeholder().Matches(normalized))
        {
            expression.Append(Regex.Escape(normalized[position..placeholder.Index]));
            var name = placeholder.Groups["name"].Value;
            // A placeholder that stands twice is compared once: back references would need a backtracking engine.
            expression.Append(CultureInfo.InvariantCulture, $"({(seen.Add(name) ? $"?<{name}>" : "?:")}{ValuePattern(name)})");
            position = placeholder.Index + placeholder.Length;
        }

        expression.Append(Regex.Escape(normalized[position..])).Append('$');
        const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        return new Regex(expression.ToString(), Options, TimeSpan.FromSeconds(1));
    }

    private static string ValuePattern(string name) =>
        Array.Find(ValuePatterns, entry => name.EndsWith(entry.Ending, StringComparison.OrdinalIgnoreCase)).Pattern ?? ".+?";

    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\\?["'`‘’“”]""", RegexOptions.None, 1000)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();
}
