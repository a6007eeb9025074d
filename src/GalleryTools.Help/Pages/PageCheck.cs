using GalleryTools.Help.Cmdlets;

namespace GalleryTools.Help.Pages;

/// <summary>Where a page and its cmdlet do not fit each other, or the page lacks what every page has.</summary>
internal static class PageCheck
{
    public static IEnumerable<HelpError> Errors(CmdletPage page) =>
        Sections(page).Concat(Examples(page)).Concat(Parameters(page)).Concat(Types(page, SectionNames.Inputs, page.Cmdlet.InputTypes))
            .Concat(Types(page, SectionNames.Outputs, page.Cmdlet.OutputTypes))
            .OrderBy(error => error.Line);

    private static IEnumerable<HelpError> Sections(CmdletPage page)
    {
        var root = page.Markdown.Root;
        if (!root.Title.Equals(page.Cmdlet.Name, StringComparison.Ordinal))
            yield return Error(page, root.Line, HelpErrorCode.PageWithoutCmdlet, $"the page's title is '{root.Title}', and it must be '# {page.Cmdlet.Name}'.");
        string[] required = [SectionNames.Synopsis, SectionNames.Description];
        foreach (var name in required.Where(name => page.TextOf(name).Length == 0))
            yield return Error(page, page.Markdown.Find(name)?.Line ?? root.Line, HelpErrorCode.MissingSection, $"'## {name}' is missing or empty.");
        foreach (var section in root.Parts.Where(section => !SectionNames.All.Contains(section.Title, StringComparer.OrdinalIgnoreCase)))
        {
            yield return Error(page, section.Line, HelpErrorCode.UnknownSection,
                $"'## {section.Title}' would be lost. A page has: {string.Join(", ", SectionNames.All)}.");
        }

        foreach (var repeated in root.Parts.GroupBy(section => section.Title, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1)))
            yield return Error(page, repeated.Line, HelpErrorCode.UnknownSection, $"'## {repeated.Title}' stands here a second time, and only the first is read.");
    }

    private static IEnumerable<HelpError> Examples(CmdletPage page)
    {
        var parts = page.Parts(SectionNames.Examples);
        if (parts.Count == 0)
        {
            yield return Error(page, page.Markdown.Find(SectionNames.Examples)?.Line ?? page.Markdown.Root.Line, HelpErrorCode.NoExample,
                "there is no example ('### Example 1: title' with a block of code, under '## EXAMPLES').");
        }

        foreach (var part in parts.Where(part => Example.Of(part).Code.Length == 0))
            yield return Error(page, part.Line, HelpErrorCode.EmptyExample, $"'{part.Title}' has no code.");
    }

    private static IEnumerable<HelpError> Parameters(CmdletPage page)
    {
        var parts = page.Parts(SectionNames.Parameters);
        var names = page.Cmdlet.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Where(part => !names.Remove(CmdletPage.ParameterName(part))))
        {
            yield return Error(page, part.Line, HelpErrorCode.ProseWithoutParameter,
                $"{page.Cmdlet.Name} has no parameter '{part.Title}', or it is hidden or described above.");
        }

        foreach (var parameter in page.Cmdlet.Parameters.Where(parameter => !StandardParameters.Has(parameter)))
        {
            if (page.TextOf(parameter).Length == 0)
                yield return Error(page, LineOf(parameter), HelpErrorCode.ParameterWithoutProse, $"'### -{parameter.Name}' is missing or empty.");
        }

        int LineOf(ParameterFacts parameter) =>
            page.PartOf(parameter)?.Line ?? page.Markdown.Find(SectionNames.Parameters)?.Line ?? page.Markdown.Root.Line;
    }

    private static IEnumerable<HelpError> Types(CmdletPage page, string section, IReadOnlyList<string> types) => page.Parts(section)
        .Where(part => !types.Contains(part.Title, StringComparer.OrdinalIgnoreCase))
        .Select(part => Error(page, part.Line, HelpErrorCode.UnknownType,
            $"'{part.Title}' is none of {page.Cmdlet.Name}'s {section}: {(types.Count == 0 ? "it has none" : string.Join(", ", types))}."));

    private static HelpError Error(CmdletPage page, int line, HelpErrorCode code, string message) => new(page.Markdown.Path, line, code, message);
}
