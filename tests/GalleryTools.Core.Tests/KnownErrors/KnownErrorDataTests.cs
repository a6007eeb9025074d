using System.Globalization;
using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Core.Tests.KnownErrors;

public class KnownErrorDataTests
{
    /// <summary>The names of <c>System.Management.Automation.ErrorCategory</c> that the catalogue uses; Core can't reference it.</summary>
    private static readonly string[] Categories =
    [
        "AuthenticationError", "ConnectionError", "InvalidArgument", "InvalidData", "InvalidResult", "LimitsExceeded", "NotImplemented",
        "ObjectNotFound", "OperationStopped", "OperationTimeout", "PermissionDenied", "ResourceBusy", "ResourceExists", "ResourceUnavailable", "SecurityError",
    ];

    private static readonly KnownErrorCatalog Catalog = KnownErrorCatalog.Load(strict: true);

    public static TheoryData<string> Ids => new(Catalog.Errors.Select(error => error.Id));

    [Fact]
    public void English_and_Korean_are_there() => Assert.Equal("en ko", string.Join(' ', Catalog.Languages.Order(StringComparer.Ordinal)));

    [Fact]
    public void Ids_are_unique_and_read_as_names()
    {
        Assert.Equal(Catalog.Errors.Count, Catalog.Errors.Select(error => error.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Catalog.Errors, error => Assert.Matches("^[A-Z][A-Za-z0-9]+$", error.Id));
    }

    [Fact]
    public void An_identifying_code_belongs_to_one_error_whose_texts_need_no_value()
    {
        var coded = Catalog.Errors.Where(error => error.IdentifyingCodes.Count > 0).ToList();

        Assert.Distinct(coded.SelectMany(error => error.IdentifyingCodes), StringComparer.OrdinalIgnoreCase);
        Assert.All(coded, error => Assert.DoesNotContain("…", string.Concat(Catalog.Text(error.Id, CultureInfo.InvariantCulture, new Dictionary<string, string>())), StringComparison.Ordinal));
    }

    [Fact]
    public void No_language_has_texts_for_ids_that_dont_exist() => Assert.All(
        Catalog.Texts,
        language => Assert.Empty(language.Value.Keys.Except(Catalog.Errors.Select(error => error.Id), StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_error_says_the_same_in_every_language(string id)
    {
        var english = Catalog.Texts["en"][id];
        Assert.All(Catalog.Languages, language =>
        {
            var texts = Catalog.Texts[language][id];
            Assert.Equal(english.Message.Placeholders, texts.Message.Placeholders);
            Assert.Equal(english.Cause.Placeholders, texts.Cause.Placeholders);
            Assert.Equal(english.Fix.Placeholders, texts.Fix.Placeholders);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_is_written_and_Korean_is_Korean(string id)
    {
        Assert.All(Catalog.Texts, language => Assert.All(
            Alternatives(language.Value[id]),
            text =>
            {
                Assert.NotEmpty(text.Trim());
                Assert.Equal(string.Equals(language.Key, "ko", StringComparison.Ordinal), Regex.IsMatch(text, @"\p{IsHangulSyllables}"));
            }));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Only_the_last_alternative_needs_no_value(string id) => Assert.All(
        Catalog.Texts.Values.SelectMany(language => new[] { language[id].Message, language[id].Cause, language[id].Fix }),
        text => Assert.DoesNotContain(text.Placeholders.SkipLast(1), placeholders => placeholders.Length == 0));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Category_and_help_are_real(string id)
    {
        var error = Catalog.Find(id)!;
        Assert.Contains(error.Category, Categories, StringComparer.Ordinal);
        Assert.Equal("https", error.HelpUri.Scheme);
        Assert.NotEmpty(error.Areas);
    }

    [SkippableFact]
    public void Every_row_is_a_row_of_the_documented_failures()
    {
        var rows = File.ReadLines(SharedData.Require("data/documented-failures.tsv")).Select(line => line.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.All(Catalog.Errors.SelectMany(error => error.Rows), row => Assert.True(rows.Contains(row), row));
    }

    private static IEnumerable<string> Alternatives(KnownErrorTemplates texts) =>
        texts.Message.Alternatives.Concat(texts.Cause.Alternatives).Concat(texts.Fix.Alternatives);
}
