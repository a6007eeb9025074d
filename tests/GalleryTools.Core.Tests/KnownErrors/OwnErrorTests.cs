using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Core.Tests.KnownErrors;

/// <summary>Errors that Core raises by itself name their id and their values in the source: both must be in the catalogue.</summary>
public partial class OwnErrorTests
{
    private static readonly KnownErrorCatalog Catalog = KnownErrorCatalog.Load(strict: true);

    public static TheoryData<string, string> Named
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (id, values) in InSources().Select(call => (call.Id, string.Join(' ', call.Values))).Distinct())
                data.Add(id, values);
            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Named))]
    public void An_error_that_the_code_names_is_in_the_catalogue_and_gets_all_its_values(string id, string values)
    {
        var given = values.Split(' ');

        Assert.NotNull(Catalog.Find(id));
        Assert.All(Catalog.Texts.Where(language => language.Value.ContainsKey(id)), language =>
        {
            var texts = language.Value[id];
            Assert.All([texts.Message, texts.Cause, texts.Fix], text =>
                Assert.Contains(text.Placeholders, placeholders => placeholders.All(given.Contains)));
        });
    }

    [Fact]
    public void The_sources_were_found() => Assert.True(InSources().Count() > 20 || SharedData.RepositoryRoot() is null);

    private static IEnumerable<(string Id, string[] Values)> InSources()
    {
        if (SharedData.RepositoryRoot() is not { } root)
            return [];
        return Directory.EnumerateFiles(Path.Combine(root, "src", "GalleryTools.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Call().Matches(File.ReadAllText(file)))
            .Select(call => (call.Groups["id"].Value, Value().Matches(call.Groups["rest"].Value).Select(value => value.Groups["name"].Value).ToArray()));
    }

    /// <summary>From the id to the end of the statement.</summary>
    [GeneratedRegex("""(?:ServiceFailure\.Own|Concern|Kept)\(\s*"(?<id>\w+)"(?<rest>[^;]*);""", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex("""\("(?<name>\w+)",""", RegexOptions.ExplicitCapture)]
    private static partial Regex Value();
}
