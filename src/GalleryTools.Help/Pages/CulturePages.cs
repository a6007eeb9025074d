using GalleryTools.Help.Cmdlets;

namespace GalleryTools.Help.Pages;

/// <summary>The pages of one culture. Each culture stands for itself: it has a page for every cmdlet, or the build says which it lacks.</summary>
internal sealed record CulturePages(string Folder, IReadOnlyList<MarkdownPage> CmdletPages, IReadOnlyList<MarkdownPage> AboutPages)
{
    private const string AboutPrefix = "about_";

    public string Name => Path.GetFileName(Folder);

    public static CulturePages Read(string folder)
    {
        var pages = Directory.GetFiles(folder, "*.md").Order(StringComparer.OrdinalIgnoreCase).Select(MarkdownPage.Read)
            .ToLookup(page => page.Name.StartsWith(AboutPrefix, StringComparison.OrdinalIgnoreCase));
        return new CulturePages(folder, pages[false].ToList(), pages[true].ToList());
    }

    /// <summary>The cmdlets that have a page, in the cmdlets' order.</summary>
    public IReadOnlyList<CmdletPage> Match(IReadOnlyList<CmdletFacts> cmdlets) => cmdlets
        .Join(CmdletPages, cmdlet => cmdlet.Name, page => page.Name, (cmdlet, page) => new CmdletPage(page, cmdlet), StringComparer.OrdinalIgnoreCase)
        .ToList();

    public IEnumerable<HelpError> Errors(IReadOnlyList<CmdletFacts> cmdlets)
    {
        var matched = Match(cmdlets);
        var strays = CmdletPages.Except(matched.Select(page => page.Markdown))
            .Select(page => new HelpError(page.Path, page.Root.Line, HelpErrorCode.PageWithoutCmdlet, $"the module exports no cmdlet '{page.Name}'."));
        var lacking = cmdlets.Except(matched.Select(page => page.Cmdlet))
            .Select(cmdlet => new HelpError(Path.Combine(Folder, cmdlet.Name + ".md"), 1, HelpErrorCode.CmdletWithoutPage, $"{cmdlet.Name} has no page in {Name}."));
        return [.. strays, .. lacking, .. matched.SelectMany(PageCheck.Errors), .. AboutPages.SelectMany(About.AboutTopic.Errors)];
    }
}
