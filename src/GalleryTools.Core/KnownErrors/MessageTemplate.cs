using System.Text.RegularExpressions;

namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// One wording of the service, such as <c>The disk encryption set &lt;diskEncryptionSetId&gt; was not found</c>, as something to look
/// for in a text. It is literal pieces with values between them; each piece is looked for from where the last one ended and never
/// from further back, so the time stays linear in the text, whatever the text holds.
/// </summary>
internal sealed partial class MessageTemplate
{
    /// <summary>Stands last in a wording that is known only cut off: it counts only where the message ends with it.</summary>
    private const string AtEnd = "<end>";

    /// <summary>The longest value seen is a list of five nested resource ids, about 1,000 characters.</summary>
    private const int LongestValue = 4_096;

    private const int NotFound = int.MaxValue;

    private readonly string[] _pieces;
    private readonly string[] _names;
    private readonly string _landmark;
    private readonly bool _atEnd;

    public MessageTemplate(string text, bool isGeneric = false)
    {
        Text = text;
        IsGeneric = isGeneric;
        _atEnd = text.EndsWith(AtEnd, StringComparison.Ordinal);
        var wording = _atEnd ? text[..^AtEnd.Length] : text;
        _names = [.. Placeholder().Matches(wording).Select(match => match.Groups["name"].Value)];
        _pieces = [.. Placeholder().Replace(wording, "\n").Split('\n').Select(piece => FoldedText.Of(piece).Text)];
        _pieces[^1] = _pieces[^1].TrimEnd('.', '!');
        _landmark = _pieces.MaxBy(piece => piece.Length)!;
        LiteralLength = _pieces.Sum(piece => piece.Length);
    }

    public string Text { get; }

    /// <summary>True for a wording that other services use word for word.</summary>
    public bool IsGeneric { get; }

    public IEnumerable<string> Placeholders => _names.Distinct(StringComparer.Ordinal);

    public IReadOnlyList<string> Pieces => _pieces;

    /// <summary>How much the template says by itself: of two that match, the longer one knows more.</summary>
    public int LiteralLength { get; }

    /// <summary>Every place where the text has this wording, in order.</summary>
    public IEnumerable<TemplateMatch> In(FoldedText text)
    {
        if (!text.Text.Contains(_landmark, StringComparison.Ordinal))
            yield break;
        var found = new int[_pieces.Length];
        Array.Fill(found, -1);
        for (var start = Find(0, 0); start != NotFound; start = Find(0, start + 1))
        {
            var end = Follow(start, out var places);
            if (end == NotFound)
                yield break;
            if (ValuesAt(places) is not { } values)
                continue;
            yield return new TemplateMatch(start, end, values);
            start = end - 1;
        }

        // Places asked for only ever grow, so a piece that was found further on is still the next one.
        int Find(int piece, int from)
        {
            if (found[piece] < from)
            {
                var at = text.Text.IndexOf(_pieces[piece], from, StringComparison.Ordinal);
                found[piece] = at < 0 ? NotFound : at;
            }

            return found[piece];
        }

        // The end of the last literal piece; a value may follow it.
        int Follow(int start, out (int Start, int End)[] places)
        {
            places = new (int, int)[_names.Length];
            var end = start + _pieces[0].Length;
            for (var piece = 1; piece < _pieces.Length; piece++)
            {
                if (_pieces[piece].Length == 0)
                {
                    places[piece - 1] = (end, text.EndOfParagraph(end, LongestValue));
                    continue;
                }

                var next = Find(piece, end);
                if (next == NotFound)
                    return NotFound;
                places[piece - 1] = (end, next);
                end = next + _pieces[piece].Length;
            }

            return end;
        }

        Dictionary<string, string>? ValuesAt((int Start, int End)[] places)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var place = 0; place < places.Length; place++)
            {
                var (from, to) = places[place];
                if (text.SourceLength(from, to) > 2 * LongestValue)
                    return null;
                var value = text.Between(from, to, IsName(_names[place]));
                if (!Fits(_names[place], value))
                    return null;
                // After the last piece the sentence ends somewhere in the value. An empty value is none: a text that needs it is not used.
                if (place == _pieces.Length - 2 && _pieces[^1].Length == 0)
                    value = value.TrimEnd('.', '!', ' ', '\'', '"');
                if (value.Length > 0)
                    values.TryAdd(_names[place], value);
            }

            var last = places.Length > 0 && _pieces[^1].Length == 0 ? places[^1].End : EndOfPieces();
            return !_atEnd || text.Text.AsSpan(last).TrimEnd(".!,;)]}").IsEmpty ? values : null;

            int EndOfPieces() => found[^1] + _pieces[^1].Length;
        }
    }

    /// <summary>What a placeholder may stand for, by the end of its name; any other may be any text.</summary>
    private static bool Fits(string name, string value) =>
        name.EndsWith("Number", StringComparison.Ordinal) || name.EndsWith("Seconds", StringComparison.Ordinal)
            ? value.Length > 0 && value.AsSpan(value[0] == '-' ? 1 : 0) is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange('0', '9')
            : !IsName(name) || (value.Length > 0 && !value.Any(character => character == '/' || char.IsWhiteSpace(character)));

    private static bool IsName(string placeholder) => placeholder.EndsWith("Name", StringComparison.Ordinal);

    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}

/// <summary>A place where a text has a wording.</summary>
/// <param name="Start">Where it begins in <see cref="FoldedText.Text"/>.</param>
/// <param name="End">Where its last literal piece ends.</param>
internal sealed record TemplateMatch(int Start, int End, IReadOnlyDictionary<string, string> Values);
