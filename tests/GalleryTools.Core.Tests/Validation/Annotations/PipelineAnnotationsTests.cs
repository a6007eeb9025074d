using GalleryTools.Core.Validation;
using GalleryTools.Core.Validation.Annotations;
using Xunit;

namespace GalleryTools.Core.Tests.Validation.Annotations;

public class PipelineAnnotationsTests
{
    [Fact]
    public void Azure_DevOps_reads_errors_and_warnings() => Assert.Equal(
        [
            "##vso[task.logissue type=error;code=DuplicateLun]images/prod/web/1.0.0: LUN 3 is used twice. Use LUN 0.",
            "##vso[task.logissue type=warning;code=ShallowReplication]images/prod/web/1.0.0: It can't be replicated later. Use LUN 0.",
            "##vso[task.logissue type=warning;code=NotCheckedOffline]images/prod/web/1.0.0: Nothing was looked up. Use LUN 0.",
        ],
        Lines("TF_BUILD", Findings.Error, Findings.Warning, Findings.NotChecked));

    [Fact]
    public void GitHub_Actions_reads_notices_too() => Assert.Equal(
        [
            "::error title=DuplicateLun::images/prod/web/1.0.0: LUN 3 is used twice. Use LUN 0.",
            "::warning title=ShallowReplication::images/prod/web/1.0.0: It can't be replicated later. Use LUN 0.",
            "::notice title=NotCheckedOffline::images/prod/web/1.0.0: Nothing was looked up. Use LUN 0.",
        ],
        Lines("GITHUB_ACTIONS", Findings.Error, Findings.Warning, Findings.NotChecked));

    [Theory]
    [InlineData("TF_BUILD", "##vso[task.logissue type=error;code=a%3Bb%5D%AZP25:,]images/prod/web/1.0.0: 5%AZP25;]%0D%0A##vso[x] Use LUN 0.")]
    [InlineData("GITHUB_ACTIONS", "::error title=a;b]%25%3A%2C::images/prod/web/1.0.0: 5%25;]%0D%0A##vso[x] Use LUN 0.")]
    public void A_value_neither_ends_a_line_nor_gives_an_order(string variable, string line) =>
        Assert.Equal(line, Assert.Single(Lines(variable, Findings.Error with { Id = "a;b]%:,", Message = "5%;]\r\n##vso[x]" })));

    [Theory]
    [InlineData("TF_BUILD", "False")]
    [InlineData("GITHUB_ACTIONS", "")]
    [InlineData("CI", "true")]
    public void Elsewhere_there_are_none(string variable, string value) => Assert.Null(PipelineAnnotations.For(name => name == variable ? value : null));

    private static IEnumerable<string> Lines(string variable, params Finding[] findings) =>
        PipelineAnnotations.For(name => name == variable ? "True" : null)!.Of(Findings.Of(findings));
}
