using GalleryTools.Help.Cmdlets;
using GalleryTools.Help.PlainText;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GalleryTools.Help.Pages;

/// <summary>A page together with the cmdlet that it describes.</summary>
internal sealed record CmdletPage(MarkdownPage Markdown, CmdletFacts Cmdlet)
{
    public string Synopsis => TextOf(SectionNames.Synopsis);

    public string Description => TextOf(SectionNames.Description);

    public string Permissions => TextOf(SectionNames.Permissions);

    public string Notes => TextOf(SectionNames.Notes);

    public IReadOnlyList<Example> Examples => Parts(SectionNames.Examples).ConvertAll(Example.Of);

    /// <summary>In the page's order: the first one that is a web address is where Get-Help -Online goes.</summary>
    public IReadOnlyList<Link> Links => Markdown.Find(SectionNames.RelatedLinks)?.Prose
        .SelectMany(block => block.Descendants<LinkInline>())
        .Select(link => new Link(InlineText.Of(link), link.Url ?? ""))
        .ToList() ?? [];

    public Section? PartOf(ParameterFacts parameter) =>
        Parts(SectionNames.Parameters).Find(part => ParameterName(part).Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));

    public string TextOf(ParameterFacts parameter) => TextBlocks.Of(PartOf(parameter)?.Prose ?? []);

    public string TextOf(string section) => Markdown.Find(section) is { } found ? TextBlocks.Of(found.Prose) : "";

    public List<Section> Parts(string section) => Markdown.Find(section)?.Parts ?? [];

    public static string ParameterName(Section part) => part.Title.TrimStart('-');
}
