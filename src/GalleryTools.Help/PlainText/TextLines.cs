using System.Text;

namespace GalleryTools.Help.PlainText;

internal static class TextLines
{
    /// <summary>Every line moved to the right, but an empty one, which stays empty. Text without any is a line of spaces.</summary>
    public static string Indented(string text, int columns)
    {
        var margin = new string(' ', columns);
        return text.Length == 0 ? margin : string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : margin + line));
    }

    /// <summary>Lines of at most <paramref name="width"/> columns, broken between words; a longer word stands alone.</summary>
    public static string Wrapped(string text, int width) => width == TextBlocks.Unwrapped
        ? text
        : string.Join('\n', text.Split('\n').SelectMany(line => Lines(line, width)));

    private static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = ConsoleColumns.Of(word);
            if (used > 0 && used + 1 + columns > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            used += columns + (used > 0 ? 1 : 0);
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
