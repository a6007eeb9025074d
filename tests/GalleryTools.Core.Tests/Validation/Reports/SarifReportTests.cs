using System.Globalization;
using System.Text.Json;
using GalleryTools.Core.Validation;
using GalleryTools.Core.Validation.Reports;
using Xunit;

namespace GalleryTools.Core.Tests.Validation.Reports;

public class SarifReportTests
{
    [Fact]
    public void It_has_the_members_that_the_schema_requires_and_names_tool_and_version()
    {
        var report = Written("en", Findings.Of(Findings.Error));

        Assert.Equal("2.1.0", report.GetProperty("version").GetString());
        var run = Assert.Single(report.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("GalleryTools", driver.GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+$", driver.GetProperty("version").GetString());
        Assert.Equal(JsonValueKind.Array, run.GetProperty("results").ValueKind);
    }

    [Fact]
    public void A_result_says_what_is_wrong_where_and_what_to_do()
    {
        var result = Assert.Single(Run(Findings.Of(Findings.Error)).GetProperty("results").EnumerateArray());

        Assert.Equal("DuplicateLun", result.GetProperty("ruleId").GetString());
        Assert.Equal("LUN 3 is used twice. One disk has one LUN. Use LUN 0.", result.GetProperty("message").GetProperty("text").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("logicalLocations")[0];
        Assert.Equal(Findings.Error.Property, place.GetProperty("name").GetString());
        Assert.Equal($"{Findings.Version}#{Findings.Error.Property}", place.GetProperty("fullyQualifiedName").GetString());
        var properties = result.GetProperty("properties");
        Assert.Equal("LunsAreUnique", properties.GetProperty("rule").GetString());
        Assert.Equal("Local", properties.GetProperty("checkedBy").GetString());
        Assert.Equal("3", properties.GetProperty("value").GetString());
    }

    [Theory]
    [InlineData(FindingSeverity.Error, "error")]
    [InlineData(FindingSeverity.Warning, "warning")]
    [InlineData(FindingSeverity.NotChecked, "note")]
    public void The_level_is_the_severity(FindingSeverity severity, string level)
    {
        var results = Run(Findings.Of(Findings.Error with { Severity = severity })).GetProperty("results");

        Assert.Equal(level, results[0].GetProperty("level").GetString());
    }

    [Fact]
    public void Each_rule_stands_once_and_each_result_points_at_its_own()
    {
        var run = Run(Findings.Of(Findings.Error, Findings.NotChecked), Findings.Of(Findings.Error));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal(["DuplicateLun", "NotCheckedOffline"], rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal([0, 1, 0], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("ruleIndex").GetInt32()));
    }

    [Theory]
    [InlineData("en", "en", "Two data disks use the same LUN.")]
    [InlineData("ko-KR", "ko", "두")]
    [InlineData("de-DE", "en", "Two data disks use the same LUN.")]
    public void A_rule_is_described_in_the_readers_language(string culture, string language, string beginning)
    {
        var run = Written(culture, Findings.Of(Findings.Error)).GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];

        Assert.Equal(language, run.GetProperty("language").GetString());
        Assert.StartsWith(beginning, rule.GetProperty("shortDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
        Assert.Equal(Findings.Error.HelpUri.AbsoluteUri, rule.GetProperty("helpUri").GetString());
    }

    [Fact]
    public void A_request_without_findings_is_named_although_it_has_no_result()
    {
        var run = Run(Findings.Of());

        Assert.Empty(run.GetProperty("results").EnumerateArray());
        Assert.Equal(Findings.Version, run.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void Names_that_make_no_id_and_text_that_is_no_Unicode_are_written_all_the_same()
    {
        var check = new CheckedRequest("g/\ud800/d/\u0007", ResourceId: null, [Findings.Error with { Value = "\udc00\"\\\u0000" }]);

        var result = Run(check).GetProperty("results")[0];

        Assert.Equal("\ufffd\"\\\0", result.GetProperty("properties").GetProperty("value").GetString());
        Assert.StartsWith("g/\ufffd/d/\u0007#", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString(), StringComparison.Ordinal);
    }

    private static JsonElement Run(params CheckedRequest[] checks) => Written("en", checks).GetProperty("runs")[0];

    private static JsonElement Written(string culture, params CheckedRequest[] checks)
    {
        using var stream = new MemoryStream();
        SarifReport.Write(stream, checks, CultureInfo.GetCultureInfo(culture));
        return JsonSerializer.Deserialize<JsonElement>(stream.ToArray());
    }
}
