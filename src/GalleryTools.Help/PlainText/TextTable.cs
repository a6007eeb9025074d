using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace GalleryTools.Help.PlainText;

/// <summary>A table as columns of text, its header underlined as Format-Table does it.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static string Of(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(TextOf).ToList()).ToList();
        var widths = Enumerable.Range(0, rows.Max(row => row.Count))
            .Select(column => rows.Where(row => column < row.Count).Max(row => ConsoleColumns.Of(row[column])))
            .ToList();
        rows.Insert(1, rows[0].ConvertAll(title => new string('-', ConsoleColumns.Of(title))));
        return string.Join('\n', rows.Select(row =>
            string.Join(Gap, row.Select((cell, column) => cell + new string(' ', widths[column] - ConsoleColumns.Of(cell)))).TrimEnd()));
    }

    private static string TextOf(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => InlineText.Of(leaf.Inline))).Replace('\n', ' ');
}
