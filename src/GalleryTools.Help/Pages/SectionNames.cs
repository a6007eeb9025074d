namespace GalleryTools.Help.Pages;

/// <summary>The headings of a cmdlet's page, the same in every language, as platyPS has them (and PERMISSIONS, which is ours).</summary>
internal static class SectionNames
{
    public const string Synopsis = "SYNOPSIS";
    public const string Description = "DESCRIPTION";
    public const string Examples = "EXAMPLES";
    public const string Parameters = "PARAMETERS";
    public const string Inputs = "INPUTS";
    public const string Outputs = "OUTPUTS";
    public const string Permissions = "PERMISSIONS";
    public const string Notes = "NOTES";
    public const string RelatedLinks = "RELATED LINKS";

    public static IReadOnlyList<string> All { get; } =
        [Synopsis, Description, Examples, Parameters, Inputs, Outputs, Permissions, Notes, RelatedLinks];
}
