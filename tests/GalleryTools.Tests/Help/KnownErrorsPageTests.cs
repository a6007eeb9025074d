using GalleryTools.Help.About;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Tests.Help;

/// <summary>The page of all known errors is made from the catalogue and stands in the repository, where people read it too.</summary>
public sealed class KnownErrorsPageTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("ko")]
    public void The_page_says_what_the_catalogue_says(string culture)
    {
        var page = Path.Combine(SharedData.RepositoryRoot()!, "module", "help", culture, $"{KnownErrorsPage.Name}.md");

        var text = KnownErrorsPage.Text(PackedModule.VersionFolder, culture);

        Assert.True(text == File.ReadAllText(page), "The catalogue has changed. Run: dotnet run --project src/GalleryTools.Help -- known-errors out/GalleryTools/<version> module/help");
    }

    [Theory]
    [InlineData(null, "IMAGE VERSIONS", "Fix: Remove one of the two entries")]
    [InlineData("ko", "이미지 버전", "해결:")]
    public void Get_Help_shows_it(string? culture, string heading, string fix)
    {
        using var session = ModuleSession.Imported(culture is null ? null : System.Globalization.CultureInfo.GetCultureInfo(culture));

        var shown = string.Join('\n', session.Run($"Get-Help {KnownErrorsPage.Name}").ThrowIfFailed().Output);

        Assert.Contains(heading, shown, StringComparison.Ordinal);
        Assert.Contains("  DuplicateRegion\n", shown, StringComparison.Ordinal);
        Assert.Contains(fix, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\\<", shown, StringComparison.Ordinal);
    }
}
