using Markdig.Syntax;

namespace GalleryTools.Help.Pages;

/// <summary>A heading with the prose under it, up to the next heading, and the headings one level down. Lines count from 1.</summary>
internal sealed record Section(string Title, int Line)
{
    public List<Block> Prose { get; } = [];

    public List<Section> Parts { get; } = [];
}
