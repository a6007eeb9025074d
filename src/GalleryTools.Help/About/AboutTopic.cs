using GalleryTools.Help.Pages;
using GalleryTools.Help.PlainText;

namespace GalleryTools.Help.About;

/// <summary>An about_ page as the plain text that Get-Help prints as it is.</summary>
internal static class AboutTopic
{
    private const string ShortDescription = "SHORT DESCRIPTION";
    private const int Width = 78;
    private const int Indent = 4;

    public static IEnumerable<HelpError> Errors(MarkdownPage page)
    {
        if (!page.Root.Title.Equals(page.Name, StringComparison.Ordinal))
            yield return new(page.Path, page.Root.Line, HelpErrorCode.PageWithoutCmdlet, $"the page's title is '{page.Root.Title}', and it must be '# {page.Name}'.");
        if (page.Root.Parts is not [{ Title: ShortDescription, Prose.Count: > 0 }, ..])
            yield return new(page.Path, page.Root.Line, HelpErrorCode.MissingSection, $"'## {ShortDescription}' must come first, and say in a line what the topic is about.");
    }

    /// <summary>The engine takes the fifth line for the synopsis, which is why the topic and its short description come first.</summary>
    public static string Text(MarkdownPage page)
    {
        var sections = page.Root.Parts.Select(section => Join([section.Title.ToUpperInvariant(), Body(section), .. section.Parts.Select(Part)]));
        return $"TOPIC\n{TextLines.Indented(page.Name, Indent)}\n\n{string.Join("\n\n", sections)}\n";
    }

    private static string Part(Section part) => Join([TextLines.Indented(part.Title, Indent / 2), Body(part)]);

    private static string Body(Section section) => section.Prose.Count == 0
        ? ""
        : TextLines.Indented(TextBlocks.Of(section.Prose, Width - Indent), Indent);

    /// <summary>A heading stands right above its text, a part apart from what is before it.</summary>
    private static string Join(IReadOnlyList<string> pieces) =>
        string.Join("\n\n", new[] { string.Join('\n', pieces.Take(2).Where(piece => piece.Length > 0)) }.Concat(pieces.Skip(2)));
}
