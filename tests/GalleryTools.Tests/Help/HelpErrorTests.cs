using Xunit;

namespace GalleryTools.Tests.Help;

/// <summary>Each way in which a page and its cmdlet can disagree, and where the build points.</summary>
public sealed class HelpErrorTests : IDisposable
{
    private readonly ToyModule _module = new();

    public void Dispose() => _module.Dispose();

    [Theory]
    [InlineData("HELP001", "# Remove-Bear", "# Remove-Toy", "# Remove-Bear", "'# Remove-Toy'")]
    [InlineData("HELP003", "## PARAMETERS", "### -Day\nThe day to remove it on.", "", "'### -Day'")]
    [InlineData("HELP003", "### -Day", "The day to remove it on.", "", "'### -Day'")]
    [InlineData("HELP004", "### -Hour", "### -Day\n", "### -Day\nA day.\n\n### -Hour\n", "'-Hour'")]
    [InlineData("HELP004", "### -Hidden", "### -Day\n", "### -Day\nA day.\n\n### -Hidden\n", "'-Hidden'")]
    [InlineData("HELP005", "# Remove-Toy", "## SYNOPSIS\nRemoves a toy,\nwith care.", "", "'## SYNOPSIS'")]
    [InlineData("HELP005", "## SYNOPSIS", "Removes a toy,\nwith care.", "", "'## SYNOPSIS'")]
    [InlineData("HELP007", "### Example 2: Remove it without a question", "```powershell\nRemove-Toy bear -Force\n```", "", "'Example 2: ")]
    [InlineData("HELP007", "### Example 2: Remove it without a question", "Remove-Toy bear -Force\n", "", "'Example 2: ")]
    [InlineData("HELP008", "## NOTE", "## NOTES", "## NOTE", "'## NOTE'")]
    [InlineData("HELP008", "## SYNOPSIS again", "## NOTES", "## SYNOPSIS again", "'## SYNOPSIS again'")]
    [InlineData("HELP009", "### System.Int64", "### System.String", "### System.Int64", "'System.Int64'")]
    public void Wrong_page_is_one_error_at_its_line(string code, string at, string from, string to, string says)
    {
        var page = Change(from, to);
        var path = _module.AddPage(page);
        var line = Array.IndexOf(page.Split('\n'), at) + 1;
        var (exitCode, log) = _module.Build();
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{path}({line}): error {code}: ", log, StringComparison.Ordinal);
        Assert.Contains(says, Assert.Single(log.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Section_that_stands_twice_is_an_error_at_the_second()
    {
        var path = _module.AddPage(ToyPages.English + "\n## NOTES\nAgain.\n");
        var line = ToyPages.English.Split('\n').Length + 1;
        Assert.StartsWith($"{path}({line}): error HELP008: ", _module.Build().Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_that_is_missing_is_an_error()
    {
        _module.AddPage(Change("## DESCRIPTION\n", ""));
        Assert.Contains("error HELP005: '## DESCRIPTION'", _module.Build().Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_without_an_example_is_an_error()
    {
        var text = ToyPages.English;
        var path = _module.AddPage(text.Remove(text.IndexOf("### Example 1", StringComparison.Ordinal), text.IndexOf("## PARAMETERS", StringComparison.Ordinal) - text.IndexOf("### Example 1", StringComparison.Ordinal)));
        Assert.StartsWith($"{path}(18): error HELP006: ", _module.Build().Log, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_without_a_cmdlet_is_an_error()
    {
        _module.AddPage(ToyPages.English);
        var path = _module.AddPage("# Get-Toy", "Get-Toy");
        Assert.StartsWith($"{path}(1): error HELP001: ", _module.Build().Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "ko")]
    [InlineData("ko", "en-US")]
    public void Cmdlet_without_a_page_is_an_error_in_each_culture_that_has_a_folder(string with, string without)
    {
        _module.AddPage(ToyPages.English, culture: with);
        Directory.CreateDirectory(Path.Combine(_module.Help, without));
        var (exitCode, log) = _module.Build();
        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{Path.Combine(_module.Help, without, "Remove-Toy.md")}(1): error HELP002: ", log, StringComparison.Ordinal);
    }

    [Fact]
    public void Culture_without_a_folder_is_no_error()
    {
        Assert.Equal((0, ""), _module.Build());
        _module.AddPage(ToyPages.English);
        Assert.Equal((0, ""), _module.Build());
    }

    [Fact]
    public void Nothing_is_written_when_any_page_is_wrong()
    {
        _module.AddPage(ToyPages.English);
        _module.AddPage("# Remove-Toy", culture: "ko");
        Assert.Equal(1, _module.Build().ExitCode);
        Assert.Empty(Directory.GetDirectories(_module.Folder));
    }

    [Fact]
    public void Module_that_cannot_be_imported_is_an_error_at_its_manifest()
    {
        _module.AddPage(ToyPages.English);
        File.WriteAllText(_module.Manifest, "@{ RootModule = 'Gone.psm1'; ModuleVersion = '1.0' }");
        Assert.StartsWith($"{_module.Manifest}(1): error HELP010: ", _module.Build().Log, StringComparison.Ordinal);
    }

    private static string Change(string from, string to)
    {
        Assert.Contains(from, ToyPages.English, StringComparison.Ordinal);
        return ToyPages.English.Replace(from, to, StringComparison.Ordinal);
    }
}
