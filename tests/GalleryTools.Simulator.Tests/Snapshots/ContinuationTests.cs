using System.Globalization;
using GalleryTools.Simulator.Tests.Scenarios;
using Xunit;

namespace GalleryTools.Simulator.Tests.Snapshots;

/// <summary>Whoever goes on from a saved state can't tell that it was saved.</summary>
public class ContinuationTests
{
    private const string Definition = $"{Site.Galleries}/sandbox/images/rhel-9";
    private const string Fresh = $"{Site.Galleries}/fresh";
    private const string Scenario = """
        {"lingerSeconds":{"min":30,"max":60},"durations":{"UpdateGallery":40},
         "throttling":{"limits":{"GetGallery":{"in3Minutes":8} },"subscription":{"deletes":{"capacity":6,"perSecond":1} } } }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_next_requests_get_the_same_answers(bool throttling)
    {
        var first = ScenarioSite.With(Scenario);
        first.Service.Throttling = throttling;
        first.Service.RetryAfterOnStart = true;
        first.Finish(first.Delete($"{Definition}/versions/0.1.0"));
        first.Finish(first.Delete($"{Definition}/versions/0.2.0"));
        var running = first.Patch($"{Site.Galleries}/contoso", """{"tags":{"team":"platform"} }""");
        first.Get(Fresh);
        first.Delete($"{Site.Galleries}/nobody");
        var second = new Site(Snapshot.Parse(first.Service.Save().ToJson()), seed: 99);

        var answers = GoOn(first, running);

        Assert.Equal(answers.Select(Describe), GoOn(second, running).Select(Describe));
        // What would be the same for any service is no proof.
        Assert.Equal(throttling, answers.Any(answer => answer.ErrorCode() == "OperationNotAllowed"));
        Assert.Equal(throttling, answers.Any(answer => answer.ErrorCode() == "SubscriptionRequestsThrottled"));
        Assert.Contains(answers, answer => answer.ErrorCode() == "CannotDeleteResource");
        Assert.Contains(answers, answer => answer.Status == 201 && answer.Header("retry-after") is not null);
        Assert.Equal("InProgress", (string?)answers[0].Json()["status"]);
        Assert.Equal("Succeeded", (string?)answers[^1].Json()["status"]);
    }

    private static List<SimulatedResponse> GoOn(Site site, SimulatedResponse running)
    {
        var answers = new List<SimulatedResponse> { site.Poll(running), site.Delete(Definition), site.Put(Fresh, """{"location":"eastus"}""") };
        for (var count = 0; count < 8; count++)
            answers.AddRange([site.Get(Fresh), site.Delete($"{Site.Galleries}/nobody")]);
        for (var minutes = 0; minutes < 3; minutes++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            answers.AddRange([site.Get(Fresh), site.Delete(Definition), site.Patch(Fresh, """{"tags":{"a":"b"} }""")]);
        }
        answers.Add(site.Poll(running));
        return answers;
    }

    private static string Describe(SimulatedResponse answer) => string.Create(CultureInfo.InvariantCulture,
        $"{answer.Status} {string.Join("; ", answer.Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"))} {answer.Body}");
}
