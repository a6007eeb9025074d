using GalleryTools.Help.PlainText;
using Markdig.Syntax;

namespace GalleryTools.Help.Pages;

/// <summary>One example: what stands before its first block of code, that code, and the rest.</summary>
internal sealed record Example(string Title, string Introduction, string Code, IReadOnlyList<Block> Rest)
{
    private const string Output = "output";

    public static Example Of(Section part)
    {
        var start = part.Prose.FindIndex(IsCode);
        var before = start < 0 ? part.Prose : part.Prose[..start];
        return new Example(
            part.Title,
            TextBlocks.Of(before),
            start < 0 ? "" : TextBlocks.CodeOf((CodeBlock)part.Prose[start]),
            start < 0 ? [] : part.Prose[(start + 1)..]);
    }

    /// <summary>What follows the code; each block of output is announced by a line of its own.</summary>
    public string Remarks(string outputHeading) => string.Join("\n\n", Rest
        .Select(block => (Heading: IsOutput(block) ? outputHeading + "\n\n" : "", Text: TextBlocks.Of([block])))
        .Where(piece => piece.Text.Length > 0)
        .Select(piece => piece.Heading + piece.Text));

    private static bool IsCode(Block block) => block is CodeBlock && !IsOutput(block);

    private static bool IsOutput(Block block) =>
        block is FencedCodeBlock { Info: { } info } && string.Equals(info, Output, StringComparison.OrdinalIgnoreCase);
}
