namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// Looks for one wording in one text. Each piece is looked for from where the last one ended and never from further back, so the time
/// stays linear in the text, whatever the text holds.
/// </summary>
internal sealed class TemplateSearch
{
    /// <summary>The longest value seen is a list of five nested resource ids, about 1,000 characters.</summary>
    private const int LongestValue = 4_096;

    private const int NotFound = int.MaxValue;

    private readonly MessageTemplate _template;
    private readonly FoldedText _text;

    /// <summary>Where each piece was last found.</summary>
    private readonly int[] _found;

    public TemplateSearch(MessageTemplate template, FoldedText text)
    {
        _template = template;
        _text = text;
        _found = new int[template.Pieces.Length];
        Array.Fill(_found, -1);
    }

    public IEnumerable<TemplateMatch> Matches()
    {
        for (var start = Find(0, 0); start != NotFound; start = Find(0, start + 1))
        {
            if (!FindAll(start))
                yield break;
            var end = _found[_template.EndsWithValue ? ^2 : ^1] + _template.Pieces[_template.EndsWithValue ? ^2 : ^1].Length;
            if (!_text.BeginsWord(start) || Values() is not { } values || !Ends(end))
                continue;
            yield return new TemplateMatch(start, end, values);
            start = end - 1;
        }
    }

    /// <summary>The next place of a piece. Places asked for only ever grow, so one that was found further on is still the next.</summary>
    private int Find(int piece, int from)
    {
        if (_found[piece] < from)
        {
            var at = _text.Text.IndexOf(_template.Pieces[piece], from, StringComparison.Ordinal);
            _found[piece] = at < 0 ? NotFound : at;
        }

        return _found[piece];
    }

    /// <summary>False when a piece doesn't come any more, and so no match does.</summary>
    private bool FindAll(int start)
    {
        var end = start;
        for (var piece = 0; piece < _template.Pieces.Length; piece++)
        {
            if (Find(piece, end) is var next && next == NotFound)
                return false;
            end = next + _template.Pieces[piece].Length;
        }

        return true;
    }

    /// <summary>The values between the pieces; null where one of them can't be a value.</summary>
    private Dictionary<string, string>? Values()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; place < _template.Values.Length; place++)
        {
            var value = _template.Values[place];
            var start = _found[place] + _template.Pieces[place].Length;
            var isLast = _template.EndsWithValue && place == _template.Values.Length - 1;
            var end = isLast ? _text.EndOfValue(start, value.IsQuoted, value.MayBeginLine, LongestValue) : _found[place + 1];
            if (_text.SourceLength(start, end) > 2 * LongestValue)
                return null;
            if (start < end && ((value.BlankBefore && !_text.HasGapBefore(start)) || (value.BlankAfter && !_text.HasGapBefore(end))))
                return null;
            var words = _text.Between(start, end, value.IsOneWord);
            if (isLast)
                words = value.BeginningOf(words);
            if (!value.Fits(words))
                return null;
            // An empty value is none: a text that needs it is not used.
            if (words.Length > 0)
                values.TryAdd(value.Name, words);
        }

        return values;
    }

    /// <summary>What may follow the end of a message is the end of what it stands in: JSON, a list, a page.</summary>
    private bool Ends(int end) =>
        !_template.MustEnd || _text.Text.AsSpan(end).TrimStart(".!,;)]}") is var rest && (rest.IsEmpty || rest.StartsWith("</", StringComparison.Ordinal));
}

/// <summary>A place where a text has a wording.</summary>
/// <param name="Start">Where it begins in <see cref="FoldedText.Text"/>.</param>
/// <param name="End">Where its last literal piece ends.</param>
internal sealed record TemplateMatch(int Start, int End, IReadOnlyDictionary<string, string> Values);
