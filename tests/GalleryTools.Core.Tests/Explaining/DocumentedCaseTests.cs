using System.Globalization;
using System.Text.Json;
using GalleryTools.Core.Explaining;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Core.Tests.Explaining;

/// <summary>Each failure that the troubleshooting article documents, as users meet it.</summary>
public class DocumentedCaseTests
{
    private static readonly List<Case> English = Read("documented-cases.json");
    private static readonly List<Case> Korean = Read("korean-cases.json");

    public static TheoryData<int, string> EnglishCases => Numbered(English);

    public static TheoryData<int, string> KoreanCases => Numbered(Korean);

    [Theory]
    [MemberData(nameof(EnglishCases))]
    public void A_documented_failure_is_explained_in_every_clients_form(int number, string row)
    {
        var given = English[number];
        Assert.Equal(row, given.Row);

        Assert.All(ClientForms.All, form =>
        {
            var error = Assert.Single(ErrorExplainer.Explain(form.Value(new Refusal(given.Code ?? "Failed", given.Message)), origin: null, CultureInfo.InvariantCulture));

            Assert.Equal(given.Id, error.Known?.Id);
            Assert.Contains(row, error.Known!.Rows);
            Assert.NotEmpty(error.Fix);
            Assert.DoesNotContain("…", error.Message + error.Cause + error.Fix, StringComparison.Ordinal);
            // A value that a terminal broke in the middle can't always be mended.
            if (form.Key != "broken over lines")
                Assert.All(given.Says, value => Assert.Contains(value, $"{error.Message} {error.Cause} {error.Fix}", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [MemberData(nameof(KoreanCases))]
    public void Korean_text_of_the_article_is_recognised_and_explained_in_Korean(int number, string row)
    {
        var error = Assert.Single(ErrorExplainer.Explain(Korean[number].Message, origin: null, new CultureInfo("ko-KR")));

        Assert.Equal(Korean[number].Id, error.Known?.Id);
        Assert.Contains(row, error.Known!.Rows);
        Assert.Matches(@"\p{IsHangulSyllables}", error.Fix);
        // An ellipsis stands for a value that the text needs and the wording doesn't give.
        Assert.DoesNotContain("…", error.Message + error.Cause + error.Fix, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Every_row_has_an_entry_and_a_case_in_both_languages()
    {
        var rows = File.ReadLines(SharedData.Require("data/documented-failures.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToList();
        var covered = KnownErrorCatalog.Default.Errors.SelectMany(error => error.Rows).ToHashSet(StringComparer.Ordinal);

        Assert.True(rows.Count >= 76);
        Assert.All(rows, row => Assert.True(covered.Contains(row), $"No entry covers {row}."));
        Assert.Empty(rows.Except(English.Select(given => given.Row), StringComparer.Ordinal));
        // The Korean article has the 76 rows of 2021 and no others.
        Assert.Empty(rows.Where(row => !row.EndsWith("-only", StringComparison.Ordinal)).Except(Korean.Select(given => given.Row), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_entry_that_covers_a_row_has_a_case() => Assert.Empty(
        KnownErrorCatalog.Default.Errors.Where(error => error.Rows.Count > 0).Select(error => error.Id).Except(English.Select(given => given.Id), StringComparer.Ordinal));

    private static TheoryData<int, string> Numbered(List<Case> cases)
    {
        var data = new TheoryData<int, string>();
        for (var number = 0; number < cases.Count; number++)
            data.Add(number, cases[number].Row);
        return data;
    }

    private static List<Case> Read(string file)
    {
        using var stream = typeof(DocumentedCaseTests).Assembly.GetManifestResourceStream(file)!;
        return JsonSerializer.Deserialize<List<Case>>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record Case(string Row, string Id, string Message)
    {
        public string? Code { get; init; }

        /// <summary>Values that a sensible explanation repeats.</summary>
        public string[] Says { get; init; } = [];
    }
}
