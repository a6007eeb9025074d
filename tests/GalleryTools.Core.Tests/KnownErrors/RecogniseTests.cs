using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Core.Tests.KnownErrors;

public class RecogniseTests
{
    private static readonly KnownErrorCatalog Catalog = KnownErrorCatalog.Load(strict: true);

    public static TheoryData<string, string> Wordings
    {
        get
        {
            var wordings = new TheoryData<string, string>();
            foreach (var error in Catalog.Errors)
            {
                foreach (var message in error.Messages)
                    wordings.Add(error.Id, message);
            }

            return wordings;
        }
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Every_wording_gives_its_error_its_values_and_a_whole_text(string id, string wording)
    {
        var message = Sample(wording);
        var recognised = Catalog.Recognise(null, message);

        Assert.Equal(id, recognised?.Error.Id);
        Assert.All(recognised!.Values, value => Assert.Equal(SampleValue(value.Key), value.Value));
        foreach (var culture in new[] { "en", "ko" })
            Assert.NotEmpty(Catalog.Text(id, new CultureInfo(culture), recognised.Values).Message);
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Quotes_white_space_case_and_the_last_full_stop_dont_count(string id, string wording)
    {
        var message = "  \"" + Sample(wording).Replace("'", "", StringComparison.Ordinal).Replace(" ", " \r\n ", StringComparison.Ordinal) + ".\" ";
        Assert.Equal(id, Catalog.Recognise(null, message)?.Error.Id);
        Assert.Equal(id, Catalog.Recognise("SomeWrappersCode", Sample(wording).ToUpperInvariant())?.Error.Id);
    }

    [SkippableFact]
    public void Failures_of_other_resources_are_not_recognised()
    {
        // Resource Manager words these the same for galleries.
        string[] sameForGalleries = ["SubscriptionNotFound"];
        var foreign = RealErrors().Where(error => error.Scope is "compute" or "arm" or "other-rp" && !sameForGalleries.Contains(error.Code, StringComparer.Ordinal)).ToList();

        Assert.NotEmpty(foreign);
        Assert.All(foreign, error => Assert.Null(Catalog.Recognise(error.Code, error.Message)));
    }

    [SkippableFact]
    public void Real_gallery_failures_of_known_rows_give_an_error_with_these_rows()
    {
        var covered = Catalog.Errors.Where(error => error.Messages.Count > 0).SelectMany(error => error.Rows).ToHashSet(StringComparer.Ordinal);
        // E010 is the size failure's frame around another reason: the article's row, and not this failure.
        var real = RealErrors().Where(error => error.Scope == "gallery" && error.Id != "E010" && error.Rows.Any(covered.Contains)).ToList();

        Assert.NotEmpty(real);
        Assert.All(real, error => Assert.Contains(error.Rows[0], Catalog.Recognise(error.Code, error.Message)?.Error.Rows ?? [], StringComparer.Ordinal));
    }

    [SkippableFact]
    public void The_articles_own_wordings_give_an_error_with_their_row_and_never_another()
    {
        var covered = Catalog.Errors.Where(error => error.Messages.Count > 0).SelectMany(error => error.Rows).ToHashSet(StringComparer.Ordinal);
        var wordings = File.ReadLines(SharedData.Require("data/documented-failures.tsv"))
            .Select(line => line.Split('\t'))
            .Where(fields => fields[6] is "service" or "arm")
            .SelectMany(fields => new[] { fields[2], fields[3] }.Where(wording => wording is not ("" or "(absent)")).Select(wording => (Row: fields[0], Wording: wording)))
            .ToLookup(entry => covered.Contains(entry.Row));

        Assert.True(wordings[true].Count() > 25);
        Assert.All(wordings[true], entry => Assert.Contains(entry.Row, Catalog.Recognise(null, ArticleSample(entry.Wording))?.Error.Rows ?? [], StringComparer.Ordinal));
        Assert.All(wordings[false], entry => Assert.Null(Catalog.Recognise(null, ArticleSample(entry.Wording))?.Error.Id));
    }

    [Fact]
    public void The_newer_wording_of_nested_resources_gives_the_children()
    {
        const string Message = "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: "
            + "'Microsoft.Compute/galleries/prod/images/web, Microsoft.Compute/galleries/prod/images/db'. Please delete all nested resources before deleting this resource.";

        var recognised = Catalog.Recognise("CannotDeleteResource", Message);

        Assert.Equal("NestedResourcesExist", recognised?.Error.Id);
        Assert.Equal("prod/images/web, Microsoft.Compute/galleries/prod/images/db", recognised!.Values["nested"]);
    }

    [Theory]
    [InlineData("AuthorizationFailed", "The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Network/virtualNetworks/read' over scope '/s' or the scope is invalid. If access was recently granted, please refresh your credentials.")]
    [InlineData("ScopeLocked", "The scope '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a' cannot perform delete operation because following scope(s) are locked: '/subscriptions/s'. Please remove the lock and try again.")]
    [InlineData(null, "Something went wrong.")]
    [InlineData(null, "")]
    [InlineData("CannotDeleteResource", "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Sql/servers/s/databases/d'. Please delete all nested resources before deleting this resource.")]
    public void What_is_no_gallery_failure_is_left_alone(string? code, string message) => Assert.Null(Catalog.Recognise(code, message));

    [SkippableFact]
    public void A_missing_right_on_a_gallery_is_recognised_and_another_reason_in_the_size_failures_frame_is_not()
    {
        var real = RealErrors().ToDictionary(error => error.Id, StringComparer.Ordinal);

        var missing = Catalog.Recognise(real["E001"].Code, real["E001"].Message);
        Assert.Equal("AuthorizationFailed", missing?.Error.Id);
        Assert.Equal("/images/read", missing!.Values["actionPath"]);
        Assert.Null(Catalog.Recognise(real["E010"].Code, real["E010"].Message));
    }

    [Fact]
    public void Text_made_of_pieces_of_real_wordings_never_throws()
    {
        var pieces = Catalog.Errors.SelectMany(error => error.Messages).SelectMany(message => message.Split(' ')).Append("'/a/b'").ToArray();
        Gen.Int[0, pieces.Length - 1].Array[0, 1_500].Sample(
            indexes => Catalog.Recognise(null, string.Join(' ', indexes.Select(index => pieces[index]))) is null or { Values: not null },
            iter: 100);
    }

    [Fact]
    public void A_megabyte_of_log_is_no_message() => Assert.Null(Catalog.Recognise(null, new string('a', 1_000_000)));

    private static string Sample(string wording) => Regex.Replace(wording, "<([A-Za-z][A-Za-z0-9]*)>", match => SampleValue(match.Groups[1].Value));

    /// <summary>The article writes placeholders its own way: several words, slashes, "ID".</summary>
    private static string ArticleSample(string wording) => Regex.Replace(wording, "<([A-Za-z][^<>]*)>", match => match.Groups[1].Value switch
    {
        "property" => "endOfLifeDate",
        "number" or "value" or "minValue" or "maxValue" => "7",
        "galleryName/imageDefinitionName" => "prod/web",
        var name when name.EndsWith("ID", StringComparison.Ordinal) => "/subscriptions/s/x",
        _ => "sample",
    });

    private static string SampleValue(string placeholder) => placeholder switch
    {
        _ when placeholder.EndsWith("Number", StringComparison.Ordinal) => "7",
        _ when placeholder.EndsWith("Seconds", StringComparison.Ordinal) => "42",
        _ when placeholder.EndsWith("Id", StringComparison.OrdinalIgnoreCase) => "/subscriptions/s/x",
        _ when placeholder.EndsWith("Name", StringComparison.Ordinal) => "web-1",
        _ => "sample",
    };

    private static List<RealError> RealErrors() =>
        [.. File.ReadLines(SharedData.Require("data/real-errors.jsonl")).Select(line => JsonSerializer.Deserialize<RealError>(line, JsonSerializerOptions.Web)!)];

    private sealed record RealError(string Id, string Scope, string? Code, string Message)
    {
        public string[] Rows { get; init; } = [];
    }
}
