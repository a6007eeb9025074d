using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>The cases cover the whole article, in its words.</summary>
public class DocumentedRowTests
{
    private const int Rows = 79;

    private static readonly RowNote[] ClientSide = RowNote.Load("client-side-rows.json");
    private static readonly RowNote[] WordedOtherwise = RowNote.Load("worded-otherwise.json");

    [SkippableFact]
    public void Every_row_has_a_case_or_a_reason_why_no_service_can_raise_it()
    {
        var rows = Load();
        var cases = DocumentedFailureTests.Cases.Select(one => one.Row).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Rows, rows.Count);
        Assert.Empty(cases.Intersect(ClientSide.Select(note => note.Row), StringComparer.Ordinal));
        Assert.Equal(rows.Keys.Order(StringComparer.Ordinal), cases.Concat(ClientSide.Select(note => note.Row)).Order(StringComparer.Ordinal));
        Assert.All(ClientSide, note => Assert.Matches("^(client-|symptom)", rows[note.Row].RaisedBy));
    }

    [SkippableFact]
    public void Every_message_reads_as_its_row_or_as_was_recorded_since()
    {
        var rows = Load();
        var otherwise = WordedOtherwise.ToDictionary(note => note.Row, note => note.Wording!, StringComparer.Ordinal);
        var wrong = new List<string>();
        foreach (var one in DocumentedFailureTests.Cases)
        {
            var template = rows[one.Row].Message;
            var isAsDocumented = Wording.Matches(one.Message, template) || Wording.Matches($"{one.Code}. {one.Message}", template);
            if (isAsDocumented == otherwise.ContainsKey(one.Row) || (!isAsDocumented && !Wording.Matches(one.Message, otherwise[one.Row])))
                wrong.Add($"{one.Row}: {one.Message}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_is_covered_elsewhere_is_there()
    {
        var root = SharedData.RepositoryRoot()!;
        Assert.NotEmpty(ClientSide);
        Assert.All(ClientSide, note => Assert.Contains($"\"row\": \"{note.Row}\"", File.ReadAllText(Path.Combine(root, note.CoveredBy!)), StringComparison.Ordinal));
        Assert.All(ClientSide.Concat(WordedOtherwise), note => Assert.NotEmpty(note.Reason));
    }

    private static Dictionary<string, (string Message, string RaisedBy)> Load() => File.ReadLines(SharedData.Require("data/documented-failures.tsv")).Skip(1)
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => (columns[2], columns[6]), StringComparer.Ordinal);
}
