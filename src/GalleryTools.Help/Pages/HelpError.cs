using System.Globalization;

namespace GalleryTools.Help.Pages;

/// <summary>What is wrong and where, in the form that MSBuild and editors turn into an entry one can click.</summary>
internal sealed record HelpError(string Path, int Line, HelpErrorCode Code, string Message)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{System.IO.Path.GetFullPath(Path)}({Line}): error HELP{(int)Code:000}: {Message}");
}
