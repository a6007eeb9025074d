using GalleryTools.Help.PlainText;
using Markdig;
using Markdig.Syntax;

namespace GalleryTools.Help.Pages;

/// <summary>A Markdown file as its headings divide it. The file's name, not its title, says what it is about.</summary>
internal sealed record MarkdownPage(string Path, Section Root)
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseYamlFrontMatter().Build();

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static MarkdownPage Read(string path)
    {
        // Sections by depth: the file itself, "#", "##", "###". A deeper heading is prose of the part that it stands in.
        Section?[] open = [new Section("", 1), null, null, null];
        foreach (var block in Markdown.Parse(File.ReadAllText(path), Pipeline))
        {
            if (block is HeadingBlock { Level: <= 3 } heading)
                Open(heading);
            else
                open.Last(section => section is not null)!.Prose.Add(block);
        }

        return new MarkdownPage(path, open[0]!.Parts.FirstOrDefault() ?? open[0]!);

        void Open(HeadingBlock heading)
        {
            var section = new Section(InlineText.Of(heading.Inline), heading.Line + 1);
            Array.Clear(open, heading.Level, open.Length - heading.Level);
            open.Last(parent => parent is not null)!.Parts.Add(section);
            open[heading.Level] = section;
        }
    }

    public Section? Find(string title) =>
        Root.Parts.Find(section => string.Equals(section.Title, title, StringComparison.OrdinalIgnoreCase));
}
