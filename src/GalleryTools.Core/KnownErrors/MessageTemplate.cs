using System.Text.RegularExpressions;

namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// One wording of the service, such as <c>The disk encryption set &lt;diskEncryptionSetId&gt; was not found</c>, as something to look
/// for in a text: literal pieces with values between them.
/// </summary>
internal sealed partial class MessageTemplate
{
    /// <summary>Stands last in a wording that is known only cut off: it counts only where the message ends with it.</summary>
    private const string EndMark = "<end>";

    public MessageTemplate(string text, bool isGeneric = false)
    {
        Text = text;
        IsGeneric = isGeneric;
        MustEnd = text.EndsWith(EndMark, StringComparison.Ordinal);
        var wording = MustEnd ? text[..^EndMark.Length] : text;
        var literals = Placeholder().Replace(wording, "\n").Split('\n');
        Pieces = [.. literals.Select(literal => FoldedText.Of(literal).Text)];
        Pieces[^1] = Pieces[^1].TrimEnd('.', '!');
        Values = [.. Placeholder().Matches(wording).Select((match, at) => new TemplateValue(match.Groups["name"].Value, literals[at], literals[at + 1]))];
        Landmark = Pieces.MaxBy(piece => piece.Length)!;
        LiteralLength = Pieces.Sum(piece => piece.Length);
    }

    public string Text { get; }

    /// <summary>True for a wording that other services use word for word.</summary>
    public bool IsGeneric { get; }

    /// <summary>True where nothing but punctuation may follow.</summary>
    public bool MustEnd { get; }

    /// <summary>The literal text before, between and after the values, folded; the last one is empty where a value stands last.</summary>
    public string[] Pieces { get; }

    public TemplateValue[] Values { get; }

    public bool EndsWithValue => Pieces[^1].Length == 0;

    /// <summary>The longest piece: a text without it can't have the wording.</summary>
    public string Landmark { get; }

    /// <summary>How much the template says by itself: of two that match, the longer one knows more.</summary>
    public int LiteralLength { get; }

    /// <summary>Every place where the text has this wording, in order.</summary>
    public IEnumerable<TemplateMatch> In(FoldedText text) =>
        text.Text.Contains(Landmark, StringComparison.Ordinal) ? new TemplateSearch(this, text).Matches() : [];

    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
