using System.Xml.Linq;
using GalleryTools.Core.Validation;
using GalleryTools.Core.Validation.Reports;
using Xunit;

namespace GalleryTools.Core.Tests.Validation.Reports;

public class JUnitReportTests
{
    [Fact]
    public void A_suite_for_each_request_and_a_case_for_each_finding_are_counted()
    {
        var report = Written(Findings.Of(Findings.Error, Findings.Error, Findings.Warning, Findings.NotChecked), Findings.Of());

        Assert.Equal("name=GalleryTools tests=5 failures=2 errors=0", Attributes(report));
        Assert.Equal(
            ["name=images/prod/web/1.0.0 tests=4 failures=2 errors=0 skipped=1", "name=images/prod/web/1.0.0 tests=1 failures=0 errors=0 skipped=0"],
            report.Elements("testsuite").Select(Attributes));
        Assert.Equal([4, 1], report.Elements("testsuite").Select(suite => suite.Elements("testcase").Count()));
    }

    [Fact]
    public void An_error_is_a_failure_with_cause_and_fix()
    {
        var found = Assert.Single(Written(Findings.Of(Findings.Error)).Descendants("testcase"));

        Assert.Equal($"DuplicateLun: {Findings.Error.Property}", (string?)found.Attribute("name"));
        var failure = Assert.Single(found.Elements());
        Assert.Equal("failure", failure.Name.LocalName);
        Assert.Equal("type=DuplicateLun message=LUN 3 is used twice.", Attributes(failure));
        Assert.Equal(["One disk has one LUN.", "Use LUN 0.", Findings.Error.HelpUri.AbsoluteUri], failure.Value.Split('\n'));
    }

    [Fact]
    public void What_was_not_checked_is_skipped() => Assert.Equal(
        "type=NotCheckedOffline message=Nothing was looked up.",
        Attributes(Assert.Single(Written(Findings.Of(Findings.NotChecked)).Descendants("skipped"))));

    [Fact]
    public void A_warning_passes_as_the_request_does_and_is_read_in_the_output()
    {
        var report = Written(Findings.Of(Findings.Warning));

        Assert.Contains("It can't be replicated later.", Assert.Single(report.Descendants("system-out")).Value, StringComparison.Ordinal);
        Assert.Equal("0", (string?)report.Attribute("failures"));
    }

    [Fact]
    public void Nothing_found_is_a_case_that_passes() =>
        Assert.Empty(Assert.Single(Written(Findings.Of()).Descendants("testcase")).Elements());

    [Fact]
    public void The_id_of_what_was_checked_is_a_property() => Assert.Equal(
        $"name=resourceId value={Findings.Version}",
        Attributes(Assert.Single(Written(Findings.Of()).Descendants("property"))));

    [Theory]
    [InlineData("bell\u0007", "bell\\u0007")]
    [InlineData("nul\0", "nul\\u0000")]
    [InlineData("\uffff", "\\uFFFF")]
    [InlineData("<&\"'>\tand 한국어 😀", "<&\"'>\tand 한국어 😀")]
    public void Text_that_XML_cannot_hold_is_shown_by_its_number(string text, string shown)
    {
        var check = new CheckedRequest(text, text, [Findings.Error with { Property = text, Message = text, Cause = text, Fix = text }]);

        var report = Written(check);

        Assert.Equal(shown, (string?)report.Element("testsuite")!.Attribute("name"));
        Assert.Equal(shown, (string?)report.Descendants("failure").Single().Attribute("message"));
        Assert.StartsWith(shown, report.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }

    /// <summary>No theory: xunit would not hand the half over.</summary>
    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Contains("half \ufffd pair", Written(Findings.Of(Findings.Error with { Cause = "half \ud800 pair" })).Value, StringComparison.Ordinal);

    private static XElement Written(params CheckedRequest[] checks)
    {
        using var stream = new MemoryStream();
        JUnitReport.Write(stream, checks);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }

    private static string Attributes(XElement element) => string.Join(' ', element.Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}"));
}
