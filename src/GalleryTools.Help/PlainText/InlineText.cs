using System.Text;
using Markdig.Syntax.Inlines;

namespace GalleryTools.Help.PlainText;

/// <summary>What a line of Markdown says, without its marks; a web address follows the words that link to it.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
            text.Append(Of(inline));
        return text.ToString().Trim();
    }

    private static string Of(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LinkInline link => LinkText(Inside(link), link.Url ?? ""),
        AutolinkInline address => address.Url,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline line => line.IsHard ? "\n" : " ",
        ContainerInline container => Inside(container),
        _ => "",
    };

    /// <summary>Not trimmed: the space between a bold word and the next may be the container's own.</summary>
    private static string Inside(ContainerInline container) => string.Concat(container.Select(Of));

    private static string LinkText(string words, string target) =>
        words == target || !target.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? words : $"{words} ({target})";
}
