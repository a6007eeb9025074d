using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Faults;

public class FaultScheduleTests
{
    [Theory]
    [InlineData("""[]""", "'faults' must be an object")]
    [InlineData("""{"rule":[]}""", "'faults.rule' is unknown here; known are seed, rules")]
    [InlineData("""{"seed":"x"}""", "'faults.seed' must be a whole number")]
    [InlineData("""{"rules":[{"method":"GET"}]}""", "'faults.rules[0].fault' is missing")]
    [InlineData("""{"rules":[{"fault":"Reset"},{"fault":"reset"}]}""", "'faults.rules[1].fault' must be one of TooManyRequests, InternalServerError")]
    [InlineData("""{"rules":[{"fault":"Reset","share":1.5}]}""", "'faults.rules[0].share' must be a number from 0 to 1")]
    [InlineData("""{"rules":[{"fault":"Reset","occurrences":[1,0]}]}""", "'faults.rules[0].occurrences[1]' must be a whole number from 1 on")]
    [InlineData("""{"rules":[{"fault":"Reset","occurrences":2}]}""", "'faults.rules[0].occurrences' must be an array")]
    [InlineData("""{"rules":[{"fault":"Reset","atMost":-1}]}""", "'faults.rules[0].atMost' must be a whole number from 0 on")]
    [InlineData("""{"rules":[{"fault":"Reset","retryAfter":5}]}""", "'faults.rules[0].retryAfter' is unknown here")]
    [InlineData("""{"rules":[{"fault":"Reset","acted":"yes"}]}""", "'faults.rules[0].acted' must be true or false")]
    [InlineData("""{"rules":[{"fault":"SlowBody"}]}""", "'faults.rules[0].seconds' is missing")]
    [InlineData("""{"rules":[{"fault":"SlowBody","seconds":-1}]}""", "'faults.rules[0].seconds' must be a number from 0 to 86400")]
    [InlineData("""{"rules":[{"fault":"TruncatedBody","bytes":-1}]}""", "'faults.rules[0].bytes' must be a whole number from 0 on")]
    [InlineData("""{"rules":[{"fault":"Reset","method":"FETCH"}]}""", "'faults.rules[0].method' must be one of *, GET, HEAD, PUT, PATCH, POST, DELETE, not \"FETCH\"")]
    [InlineData("""{"rules":[{"fault":"Reset","method":7}]}""", "'faults.rules[0].method' must be text, not 7")]
    [InlineData("""{"rules":[{"fault":"Reset","share":-0.5}]}""", "'faults.rules[0].share' must be a number from 0 to 1, not -0.5")]
    [InlineData("""{"rules":[{"fault":"TooManyRequests","retryAfter":-1}]}""", "'faults.rules[0].retryAfter' must be a whole number from 0 on, not -1")]
    [InlineData("""{"rules":""", "The faults '(text)' can't be used")]
    public void What_is_wrong_is_named_with_its_place(string json, string complaint)
    {
        Assert.Contains(complaint, Assert.Throws<SnapshotException>(() => FaultSchedule.Parse(json)).Message, StringComparison.Ordinal);

        var snapshot = JsonNode.Parse(Snapshot.Contoso().ToJson())!;
        if (!json.EndsWith(':'))
        {
            snapshot["faults"] = JsonNode.Parse(json);
            Assert.Contains(complaint, Assert.Throws<SnapshotException>(() => new Site(Snapshot.Parse(snapshot.ToJsonString()))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_of_its_own_may_hold_comments()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """
                {
                  // every gallery read
                  "rules": [{ "fault": "InternalServerError", "type": "Microsoft.Compute/galleries", }],
                }
                """);
            Assert.Equal(500, new Site(faults: FaultSchedule.Load(path)).Get($"{Site.Galleries}/contoso").Status);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_missing_or_wrong_is_named()
    {
        Assert.Contains("nowhere.json", Assert.Throws<SnapshotException>(() => FaultSchedule.Load("nowhere.json")).Message, StringComparison.Ordinal);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "[");
            Assert.Contains(path, Assert.Throws<SnapshotException>(() => FaultSchedule.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_schedule_given_by_itself_takes_the_place_of_the_snapshots()
    {
        var snapshot = ContosoWith.Change(json => json["faults"] = JsonNode.Parse("""{"rules":[{"fault":"InternalServerError"}]}"""));

        Assert.Equal(500, new Site(snapshot).Get($"{Site.Galleries}/contoso").Status);
        Assert.Equal(200, new Site(snapshot, faults: FaultSchedule.None).Get($"{Site.Galleries}/contoso").Status);
    }
}
