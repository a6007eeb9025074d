namespace GalleryTools.Core.KnownErrors;

/// <summary>A placeholder of a wording: what may stand there is told by the end of its name.</summary>
internal sealed class TemplateValue(string name, string before, string after)
{
    private static readonly char[] Quotes = ['\'', '"', '‘', '’', '“', '”'];

    public string Name { get; } = name;

    /// <summary>One word without a slash.</summary>
    private bool IsName { get; } = name.EndsWith("Name", StringComparison.Ordinal);

    /// <summary>True where a blank stands before the value (after it): "group x" is not "groups".</summary>
    public bool BlankBefore { get; } = before.TrimEnd(Quotes) is [.., ' '];

    /// <inheritdoc cref="BlankBefore"/>
    public bool BlankAfter { get; } = after.TrimStart(Quotes) is [' ', ..];

    /// <summary>True where a line break in the value can only be a console's.</summary>
    public bool IsOneWord => IsName || IsNumber;

    /// <summary>True where the wording quotes the value, as in <c>on scope '&lt;scope&gt;'</c>.</summary>
    public bool IsQuoted { get; } = before.EndsWith('\'') || before.EndsWith('"');

    /// <summary>True where the value may stand on the line below: one word, or what a colon announces.</summary>
    public bool MayBeginLine => IsOneWord || before.TrimEnd([' ', .. Quotes]).EndsWith(':');

    private bool IsNumber { get; } = name.EndsWith("Number", StringComparison.Ordinal) || name.EndsWith("Seconds", StringComparison.Ordinal);

    /// <summary>The value in a text that goes on behind it: the digits, the word, or all of the sentence that is left.</summary>
    public string BeginningOf(string text)
    {
        if (IsNumber)
            return string.Concat(text.TakeWhile((character, at) => char.IsAsciiDigit(character) || (at == 0 && character == '-')));
        var end = IsName ? text.IndexOfAny([' ', '/']) : -1;
        return (end < 0 ? text : text[..end]).TrimEnd(['.', '!', ' ', .. Quotes]);
    }

    public bool Fits(string value)
    {
        if (IsNumber)
            return value.AsSpan().TrimStart('-') is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange('0', '9');
        return !IsName || (value.Length > 0 && !value.Any(character => character == '/' || char.IsWhiteSpace(character)));
    }
}
