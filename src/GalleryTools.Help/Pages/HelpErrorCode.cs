namespace GalleryTools.Help.Pages;

/// <summary>The numbers that an author meets in the build's log; once given, a number keeps its meaning.</summary>
internal enum HelpErrorCode
{
    PageWithoutCmdlet = 1,
    CmdletWithoutPage = 2,
    ParameterWithoutProse = 3,
    ProseWithoutParameter = 4,
    MissingSection = 5,
    NoExample = 6,
    EmptyExample = 7,
    UnknownSection = 8,
    UnknownType = 9,
    ModuleNotImported = 10,
}
