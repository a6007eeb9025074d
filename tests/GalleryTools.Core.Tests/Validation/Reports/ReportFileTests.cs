using System.Globalization;
using GalleryTools.Core.Validation.Reports;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Core.Tests.Validation.Reports;

public sealed class ReportFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("a.sarif", "{")]
    [InlineData("a.sarif.json", "{")]
    [InlineData("A.SARIF", "{")]
    [InlineData("a.xml", "<?xml")]
    public void The_extension_chooses_the_format(string name, string beginning)
    {
        ReportFile.Begin(In(name)).Write([Findings.Of(Findings.Error)], CultureInfo.InvariantCulture);

        Assert.StartsWith(beginning, File.ReadAllText(In(name)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("a.txt")]
    [InlineData("sarif")]
    public void Any_other_extension_is_refused_by_name(string name)
    {
        var error = Assert.Throws<GalleryException>(() => ReportFile.Begin(In(name))).Error;

        Assert.Equal("ReportFormatUnknown", error.ErrorId);
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(".sarif", error.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_missing_is_named()
    {
        var error = Assert.Throws<GalleryException>(() => ReportFile.Begin(Path.Combine(In("nowhere"), "a.xml"))).Error;

        Assert.Equal("ReportFolderMissing", error.ErrorId);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_the_reports_name_is_refused()
    {
        Directory.CreateDirectory(In("a.xml"));

        Assert.Equal("ReportNotWritten", Assert.Throws<GalleryException>(() => ReportFile.Begin(In("a.xml"))).Error.ErrorId);
    }

    [Fact]
    public void A_report_of_an_earlier_run_is_replaced_and_nothing_else_is_left()
    {
        _folder.Write("a.xml", "of yesterday");

        ReportFile.Begin(In("a.xml")).Write([Findings.Of()], CultureInfo.InvariantCulture);

        Assert.Contains("testsuites", File.ReadAllText(In("a.xml")), StringComparison.Ordinal);
        Assert.Equal([In("a.xml")], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Before_it_is_written_there_is_no_file()
    {
        ReportFile.Begin(In("a.sarif"));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_that_went_away_meanwhile_is_an_error_with_its_reason()
    {
        Directory.CreateDirectory(In("gone"));
        var report = ReportFile.Begin(Path.Combine(In("gone"), "a.xml"));
        Directory.Delete(In("gone"));

        var error = Assert.Throws<GalleryException>(() => report.Write([Findings.Of()], CultureInfo.InvariantCulture)).Error;

        Assert.Equal("ReportNotWritten", error.ErrorId);
    }

    public void Dispose() => _folder.Dispose();

    private string In(string name) => Path.Combine(_folder.Path, name);
}
