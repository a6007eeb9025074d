using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GalleryTools.Help.PlainText;

/// <summary>Blocks of Markdown as text that reads well in a console.</summary>
internal static class TextBlocks
{
    /// <summary>For text that whoever shows it wraps by itself, as Get-Help does.</summary>
    public const int Unwrapped = int.MaxValue;

    private const int Indent = 4;

    public static string Of(IEnumerable<Block> blocks, int width = Unwrapped) => Join(blocks, width, "\n\n");

    public static string CodeOf(CodeBlock block) => block.Lines.ToString().TrimEnd();

    private static string Join(IEnumerable<Block> blocks, int width, string separator) =>
        string.Join(separator, blocks.Select(block => Of(block, width)).Where(text => text.Length > 0));

    private static string Of(Block block, int width) => block switch
    {
        CodeBlock code => TextLines.Indented(CodeOf(code), Indent),
        HtmlBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup => "",
        LeafBlock leaf => TextLines.Wrapped(InlineText.Of(leaf.Inline), width),
        ListBlock list => List(list, width),
        Table table => TextTable.Of(table),
        QuoteBlock quote => TextLines.Indented(Join(quote, Narrower(width, Indent), "\n\n"), Indent),
        ContainerBlock container => Join(container, width, "\n\n"),
        _ => "",
    };

    private static string List(ListBlock list, int width)
    {
        var separator = list.IsLoose ? "\n\n" : "\n";
        var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
        return string.Join(separator, list.OfType<ListItemBlock>().Select((item, index) =>
        {
            var mark = list.IsOrdered ? $"{number + index}. " : "- ";
            return mark + TextLines.Indented(Join(item, Narrower(width, mark.Length), separator), mark.Length)[mark.Length..];
        }));
    }

    private static int Narrower(int width, int by) => width == Unwrapped ? width : width - by;
}
