using System.Globalization;
using CsCheck;
using GalleryTools.Core.KnownErrors;
using Xunit;

namespace GalleryTools.Core.Tests.KnownErrors;

public class RecogniseTests
{
    private static readonly KnownErrorCatalog Catalog = KnownErrorCatalog.Load(strict: true);

    public static TheoryData<string, string> Wordings => SampleWordings.Of(Catalog);

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Every_wording_gives_its_error_its_values_and_a_whole_text(string id, string wording)
    {
        var recognised = Assert.Single(Catalog.Recognise(null, SampleWordings.Fill(wording), ErrorSubject.Unknown));

        Assert.Equal(id, recognised.Error.Id);
        Assert.All(recognised.Values, value => Assert.Equal(SampleWordings.Value(value.Key), value.Value));
        foreach (var culture in new[] { "en", "ko" })
            Assert.NotEmpty(Catalog.Text(id, new CultureInfo(culture), recognised.Values).Message);
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Quotes_white_space_case_and_the_last_full_stop_dont_count(string id, string wording)
    {
        var sample = SampleWordings.Fill(wording);
        var message = "  \"" + sample.Replace("'", "", StringComparison.Ordinal).Replace(" ", " \r\n ", StringComparison.Ordinal) + ".\" ";

        Assert.Equal(id, Assert.Single(Catalog.Recognise(null, message, ErrorSubject.Unknown)).Error.Id);
        Assert.Equal(id, Assert.Single(Catalog.Recognise("SomeWrappersCode", sample.ToUpperInvariant(), ErrorSubject.Unknown)).Error.Id);
    }

    [Fact]
    public void No_wording_stands_twice_or_begins_with_a_value()
    {
        var templates = new WordingIndex(Catalog.Errors, KnownErrorResources.TranslatedWordings().ToLookup(entry => entry.Id, entry => entry.Wording)).Templates.ToList();

        Assert.Equal(templates.Count, templates.Select(entry => string.Join("<>", entry.Template.Pieces)).Distinct(StringComparer.Ordinal).Count());
        Assert.All(templates, entry =>
        {
            Assert.All(entry.Template.Pieces.SkipLast(1), piece => Assert.NotEmpty(piece));
            Assert.True(entry.Template.LiteralLength >= SampleWordings.ShortestWording, entry.Template.Text);
        });
    }

    [Fact]
    public void A_wording_of_other_services_too_counts_only_where_the_text_names_none() => Assert.All(
        Catalog.Errors.SelectMany(error => error.GenericMessages, (error, wording) => (error.Id, Message: SampleWordings.Fill(wording))),
        generic =>
        {
            Assert.Equal(generic.Id, Assert.Single(Catalog.Recognise(null, generic.Message, ErrorSubject.Unknown)).Error.Id);
            Assert.Equal(generic.Id, Assert.Single(Catalog.Recognise(null, generic.Message, ErrorSubject.Gallery)).Error.Id);
            Assert.Empty(Catalog.Recognise(null, generic.Message, ErrorSubject.Other));
            Assert.Empty(Catalog.Recognise(null, generic.Message, ErrorSubject.Several));
        });

    [Fact]
    public void A_code_of_one_failure_alone_is_enough_where_the_text_is_about_a_gallery()
    {
        const string NewWording = "The lock said no.";

        Assert.Equal("ScopeLocked", Assert.Single(Catalog.Recognise("ScopeLocked", NewWording, ErrorSubject.Gallery)).Error.Id);
        Assert.Empty(Catalog.Recognise("ScopeLocked", NewWording, ErrorSubject.Unknown));
        Assert.Empty(Catalog.Recognise("InvalidParameter", NewWording, ErrorSubject.Gallery));
    }

    [Fact]
    public void The_newer_wording_of_nested_resources_gives_the_children()
    {
        const string Message = "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: "
            + "'Microsoft.Compute/galleries/prod/images/web, Microsoft.Compute/galleries/prod/images/db'. Please delete all nested resources before deleting this resource.";

        var recognised = Assert.Single(Catalog.Recognise("CannotDeleteResource", Message, ErrorSubject.Unknown));

        Assert.Equal("NestedResourcesExist", recognised.Error.Id);
        Assert.Equal("prod/images/web, Microsoft.Compute/galleries/prod/images/db", recognised.Values["nested"]);
    }

    [Theory]
    [InlineData(null, "Something went wrong.")]
    [InlineData(null, "")]
    [InlineData("CannotDeleteResource", "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Sql/servers/s/databases/d'. Please delete all nested resources before deleting this resource.")]
    public void What_is_no_gallery_failure_is_left_alone(string? code, string message) => Assert.Empty(Catalog.Recognise(code, message, ErrorSubject.Unknown));

    [Fact]
    public void Values_of_text_made_of_pieces_of_real_wordings_stand_in_it()
    {
        var pieces = Wordings.SelectMany(wording => ((string)wording[1]).Split(' ')).Append("'/a/b'").ToArray();
        Gen.Int[0, pieces.Length - 1].Array[0, 1_500].Sample(
            indexes =>
            {
                var text = string.Join(' ', indexes.Select(index => pieces[index]));
                return Catalog.Recognise(null, text, ErrorSubject.Gallery).SelectMany(recognised => recognised.Values.Values).All(value => WithoutBlanks(text).Contains(WithoutBlanks(value), StringComparison.Ordinal));
            },
            iter: 100);
    }

    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
