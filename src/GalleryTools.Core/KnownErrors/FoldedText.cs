using System.Globalization;
using System.Net;
using System.Text;

namespace GalleryTools.Core.KnownErrors;

/// <summary>
/// A text as wordings are compared with it: lower case, without white space, quotes, backslashes and asterisks, and with HTML and
/// JSON escapes read. What a client does to a message (quoting, escaping, breaking it over lines) is gone, and every character knows
/// where it stood, so that values can be shown as they were.
/// </summary>
internal sealed class FoldedText
{
    private const int LongestEntity = 8;
    private const string Quotes = "\"'`‘’“”´";

    private readonly List<int> _positions;

    private FoldedText(string source, string text, List<int> positions)
    {
        Source = source;
        Text = text;
        _positions = positions;
    }

    public string Source { get; }

    public string Text { get; }

    public static FoldedText Of(string source)
    {
        var text = new StringBuilder(source.Length);
        var positions = new List<int>(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var (character, length) = Read(source, at);
            if (!IsDropped(character))
            {
                text.Append(IsHyphen(character) ? '-' : char.ToLowerInvariant(character));
                positions.Add(at);
            }

            at += length;
        }

        return new FoldedText(source, text.ToString(), positions);
    }

    /// <summary>A text in one line, with its escapes read and without the quotes around it.</summary>
    public static string Readable(string source)
    {
        var folded = Of(source);
        return folded.Between(0, folded.Text.Length);
    }

    /// <summary>How much of the source stands between two places of <see cref="Text"/>.</summary>
    public int SourceLength(int start, int end) => start >= end ? 0 : SourceIndex(end) - SourceIndex(start);

    /// <summary>True where something that is dropped, a blank or a quote, stands before this place in the source, or nothing does.</summary>
    public bool HasGapBefore(int place) => place == 0 || SourceIndex(place) - SourceIndex(place - 1) > 1;

    /// <summary>True where no word goes on at this place. Only Latin words are told: in Korean, endings follow a value without a blank.</summary>
    public bool BeginsWord(int place) => HasGapBefore(place) || !char.IsAsciiLetterOrDigit(Text[place]) || !char.IsAsciiLetterOrDigit(Text[place - 1]);

    /// <summary>
    /// What stood between two places of <see cref="Text"/>, readable: escapes are read, white space is one blank, and the quotes
    /// around it are gone.
    /// </summary>
    /// <param name="isOneWord">True for a name, which has no blanks: a line break in it is a console's. Ids are seen by their slash.</param>
    public string Between(int start, int end, bool isOneWord = false)
    {
        if (start >= end)
            return string.Empty;
        var value = new StringBuilder();
        var stop = SourceIndex(end);
        isOneWord |= Source[SourceIndex(start)] == '/';
        var (blank, broken, inPath) = (false, false, false);
        for (var at = SourceIndex(start); at < stop;)
        {
            // The backslashes of C:\temp are no escapes.
            inPath = Source[at] == '\\' ? inPath || EndsWithDrive(Source.AsSpan(0, at)) : inPath && !char.IsWhiteSpace(Source[at]);
            var (character, length) = inPath ? (Source[at], 1) : Read(Source, at);
            at += length;
            if (char.IsWhiteSpace(character))
            {
                blank = true;
                broken |= character != ' ' || length > 1;
            }
            else if (character != '\\' || !(at < stop && (Source[at] == '/' || Quotes.Contains(Source[at], StringComparison.Ordinal))))
            {
                if (blank && !(isOneWord && broken))
                    value.Append(' ');
                (blank, broken) = (false, false);
                value.Append(character);
            }
        }

        return value.ToString().Trim([' ', '\\', '*', .. Quotes]);
    }

    /// <summary>
    /// The place in <see cref="Text"/> where a value ends that no literal piece follows: at its closing quote, else at the end of the
    /// line, and at most <paramref name="limit"/> characters of the source further on.
    /// </summary>
    public int EndOfValue(int start, bool isQuoted, bool mayBeginLine, int limit)
    {
        if (start >= Text.Length)
            return start;
        var gap = start == 0 ? 0 : SourceIndex(start - 1) + Read(Source, SourceIndex(start - 1)).Length;
        isQuoted &= Find(gap, SourceIndex(start), IsQuote) >= 0;
        var end = isQuoted
            ? Find(SourceIndex(start), SourceIndex(start) + limit, IsQuote)
            : Find(mayBeginLine ? SourceIndex(start) : gap, SourceIndex(start) + limit, IsLineBreak);
        return Math.Max(start, PlaceAt(end >= 0 ? end : SourceIndex(start) + limit));
    }

    /// <summary>The place in the source of the first such character; -1 where none comes.</summary>
    private int Find(int start, int stop, Func<char, int, bool> isSuch)
    {
        for (var at = start; at < Math.Min(stop, Source.Length);)
        {
            var (character, length) = Read(Source, at);
            if (isSuch(character, length))
                return at;
            at += length;
        }

        return -1;
    }

    private static bool IsQuote(char character, int length) => Quotes.Contains(character, StringComparison.Ordinal);

    /// <summary>A line break, or an escape that stands for one.</summary>
    private static bool IsLineBreak(char character, int length) => character == '\n' || (character == ' ' && length > 1);

    private static bool EndsWithDrive(ReadOnlySpan<char> text) =>
        text is [.., var letter, ':'] && char.IsAsciiLetter(letter) && (text.Length == 2 || !char.IsAsciiLetterOrDigit(text[^3]));

    private int PlaceAt(int index)
    {
        var place = _positions.BinarySearch(index);
        return place < 0 ? ~place : place;
    }

    private int SourceIndex(int place) => place < _positions.Count ? _positions[place] : Source.Length;

    /// <summary>The character at this place of the source, with its length there: an escape is several characters long.</summary>
    private static (char Character, int Length) Read(string source, int at) => source[at] switch
    {
        '\\' => ReadEscape(source, at),
        '&' => ReadEntity(source, at),
        var character => (character, 1),
    };

    /// <summary>JSON inside JSON doubles its backslashes at each level, so a run of them counts as one.</summary>
    private static (char Character, int Length) ReadEscape(string source, int at)
    {
        var after = at;
        while (after < source.Length && source[after] == '\\')
            after++;
        var rest = source.AsSpan(after);
        return rest switch
        {
            ['n' or 'r' or 't', ..] => (' ', after - at + 1),
            ['u', ..] when rest.Length > 4 && ushort.TryParse(rest[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) =>
                ((char)code, after - at + 5),
            _ => ('\\', after - at),
        };
    }

    private static (char Character, int Length) ReadEntity(string source, int at)
    {
        var length = source.AsSpan(at, Math.Min(LongestEntity, source.Length - at)).IndexOf(';') + 1;
        return length > 0 && WebUtility.HtmlDecode(source.Substring(at, length)) is [var character] ? (character, length) : ('&', 1);
    }

    private static bool IsDropped(char character) =>
        char.IsWhiteSpace(character)
        || character is '\\' or '*'
        || Quotes.Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsHyphen(char character) => character is >= '\u2010' and <= '\u2015';
}
