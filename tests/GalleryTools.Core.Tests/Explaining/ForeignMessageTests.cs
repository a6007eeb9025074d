using System.Globalization;
using System.Text.Json;
using CsCheck;
using GalleryTools.Core.Explaining;
using Xunit;

namespace GalleryTools.Core.Tests.Explaining;

/// <summary>Messages of other Azure services, tools and programs: none is a gallery failure, however much it looks like one.</summary>
public class ForeignMessageTests
{
    private static readonly List<(string Service, string Code, string Message)> Messages = Read();

    [Fact]
    public void There_are_hundreds_of_dozens_of_services()
    {
        Assert.True(Messages.Count > 300);
        Assert.True(Messages.DistinctBy(message => message.Service).Count() > 35);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("service")]
    [InlineData("az")]
    [InlineData("Az")]
    public void None_gets_a_cause(string form) => Assert.All(Messages, message =>
    {
        var refusal = new Refusal(message.Code.Length > 0 ? message.Code : "Failed", message.Message) { Target = "" };
        var text = form == "message" ? message.Message : ClientForms.All[form](refusal);

        Assert.All(ErrorExplainer.Explain(text, origin: null, CultureInfo.InvariantCulture), error =>
        {
            Assert.True(error.Known is null, $"{error.Known?.Id}: {message.Message}");
            Assert.Equal("", error.Cause + error.Fix);
        });
    });

    [Fact]
    public void One_that_is_not_recognised_keeps_its_code_and_its_words() => Assert.All(Messages.Where(message => message.Code.Length > 0), message =>
    {
        var error = ErrorExplainer.Explain(JsonSerializer.Serialize(new { error = new { code = message.Code, message = message.Message } }), origin: null, CultureInfo.InvariantCulture)[^1];

        Assert.Equal(message.Code, error.ServiceCode);
        Assert.NotEmpty(error.Message);
    });

    [Fact]
    public void Random_text_gets_no_cause_and_never_throws() => Gen.String.Sample(
        text => ErrorExplainer.Explain(text, origin: null, CultureInfo.InvariantCulture).All(error => error.Known is null),
        iter: 2_000);

    [Fact]
    public void Text_made_of_foreign_words_gets_no_cause()
    {
        // A code of Resource Manager beside the word gallery would be a gallery failure.
        var words = Messages.SelectMany(message => message.Message.Split(' ')).Where(word => !word.Contains("galler", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).ToArray();
        Gen.Int[0, words.Length - 1].Array[1, 200].Sample(
            picks => ErrorExplainer.Explain(string.Join(' ', picks.Select(pick => words[pick])), origin: null, CultureInfo.InvariantCulture).All(error => error.Known is null),
            iter: 500);
    }

    private static List<(string Service, string Code, string Message)> Read()
    {
        using var reader = new StreamReader(typeof(ForeignMessageTests).Assembly.GetManifestResourceStream("foreign-messages.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(fields => (fields[0], fields[1], fields[2].Replace("\\n", "\n", StringComparison.Ordinal)))];
    }
}
