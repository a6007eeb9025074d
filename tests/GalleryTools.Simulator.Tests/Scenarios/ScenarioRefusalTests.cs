using Xunit;

namespace GalleryTools.Simulator.Tests.Scenarios;

/// <summary>What means nothing in a scenario is refused with its place, before any request is answered.</summary>
public class ScenarioRefusalTests
{
    [Theory]
    [InlineData("""{"pagesize":5}""", "'scenario.pagesize' is unknown here; known are pageSize, ")]
    [InlineData("""{"lingerSeconds":{"min":1,"max":2,"mean":1}}""", "'scenario.lingerSeconds.mean' is unknown here")]
    [InlineData("""{"replication":{"speed":{}}}""", "'scenario.replication.speed' is unknown here")]
    [InlineData("""{"sourceRequests":{"max":1,"seconds":1,"per":2}}""", "'scenario.sourceRequests.per' is unknown here")]
    [InlineData("""{"durations":{"PaintGallery":5}}""", "'scenario.durations.PaintGallery' is unknown here")]
    [InlineData("""{"quotas":{"Paintings":5}}""", "'scenario.quotas.Paintings' is unknown here")]
    [InlineData("""{"throttling":{"limit":{}}}""", "'scenario.throttling.limit' is unknown here")]
    [InlineData("""{"failures":[{"operation":"DeleteGallery","resource":"*","code":"a","message":"b","status":409}]}""", "'scenario.failures[0].status' is unknown here")]
    [InlineData("""{"replications":[{"version":"*","region":"eastus","outcome":"Failed","text":"a"}]}""", "'scenario.replications[0].text' is unknown here")]
    public void A_member_that_nobody_reads(string scenario, string complaint) => Refused(scenario, complaint);

    [Theory]
    [InlineData("""{"pageSize":0}""", "'scenario.pageSize' must be a whole number from 1 on, not 0.")]
    [InlineData("""{"replication":{"homeShare":1.5}}""", "'scenario.replication.homeShare' must be a number from 0 to 1, not 1.5.")]
    [InlineData("""{"replication":{"homeShare":-0.1}}""", "'scenario.replication.homeShare' must be a number from 0 to 1, not -0.1.")]
    [InlineData("""{"replication":{"speeds":{"eastus":0}}}""", "'scenario.replication.speeds.eastus' must be a number from 0.001 to 1000, not 0.")]
    [InlineData("""{"replication":{"speeds":{"eastus":1e9}}}""", "'scenario.replication.speeds.eastus' must be a number from 0.001 to 1000, not 1e9.")]
    [InlineData("""{"quotas":{"Galleries":-1}}""", "'scenario.quotas.Galleries' must be a whole number from 0 on, not -1.")]
    [InlineData("""{"sourceRequests":{"max":0,"seconds":60}}""", "'scenario.sourceRequests.max' must be a whole number from 1 on, not 0.")]
    [InlineData("""{"throttling":{"limits":{"GetGallery":{"in3Minutes":0}}}}""", "'scenario.throttling.limits.GetGallery.in3Minutes' must be a whole number from 1 on, not 0.")]
    [InlineData("""{"throttling":{"subscription":{"reads":{"perSecond":1000001}}}}""", "'scenario.throttling.subscription.reads.perSecond' must be a whole number from 1 to 1000000, not 1000001.")]
    [InlineData("""{"replications":[{"version":"*","region":"eastus","outcome":"Stalled","progress":100}]}""", "'scenario.replications[0].progress' must be a whole number from 0 to 99, not 100.")]
    public void A_number_out_of_its_range(string scenario, string complaint) => Refused(scenario, complaint);

    [Theory]
    [InlineData("""{"tokenSeconds":0}""", "'scenario.tokenSeconds' must be a number from 1 to 31536000, not 0.")]
    [InlineData("""{"durations":{"DeleteGallery":-1}}""", "'scenario.durations.DeleteGallery' must be a number from 0 to 31536000, not -1.")]
    [InlineData("""{"durations":{"DeleteGallery":1e300}}""", "'scenario.durations.DeleteGallery' must be a number from 0 to 31536000, not 1e300.")]
    [InlineData("""{"lingerSeconds":{"min":-1,"max":5}}""", "'scenario.lingerSeconds.min' must be a number from 0 to 31536000, not -1.")]
    [InlineData("""{"parentDelaySeconds":{"min":5,"max":1}}""", "'scenario.parentDelaySeconds.max' must be at least 'min', 5, not 1.")]
    [InlineData("""{"imageDelaySeconds":{"min":5}}""", "'scenario.imageDelaySeconds.max' is missing.")]
    [InlineData("""{"sourceRequests":{"max":1,"seconds":1e12}}""", "'scenario.sourceRequests.seconds' must be a number from 0 to 31536000, not 1e12.")]
    [InlineData("""{"replications":[{"version":"*","region":"eastus","outcome":"Stalled","seconds":-3}]}""", "'scenario.replications[0].seconds' must be a number from 0 to 31536000, not -3.")]
    public void Seconds_below_nothing_or_beyond_a_year(string scenario, string complaint) => Refused(scenario, complaint);

    [Theory]
    [InlineData("""{"replication":{"order":"homeFirst"}}""", "'scenario.replication.order' must be one of HomeFirst, SideBySide, OneByOne, not \"homeFirst\".")]
    [InlineData("""{"replication":{"order":1}}""", "'scenario.replication.order' must be one of HomeFirst, SideBySide, OneByOne, not 1.")]
    [InlineData("""{"replications":[{"version":"*","region":"eastus","outcome":"Lost"}]}""", "'scenario.replications[0].outcome' must be one of Failed, Stalled, not \"Lost\".")]
    [InlineData("""{"replications":[{"version":"*","region":"eastus"}]}""", "'scenario.replications[0].outcome' is missing.")]
    [InlineData("""{"throttling":{"mode":"Sometimes"}}""", "'scenario.throttling.mode' must be one of ")]
    [InlineData("""{"failures":[{"operation":"PaintGallery","resource":"*","code":"a","message":"b"}]}""", "'scenario.failures[0].operation' must be one of ")]
    public void A_name_of_nothing(string scenario, string complaint) => Refused(scenario, complaint);

    [Theory]
    [InlineData("""{"replication":{"order":"OneByOne","homeShare":1,"speeds":{"East US":0.001} },"pageSize":1,"tokenSeconds":1}""")]
    [InlineData("""{"lingerSeconds":{"min":0,"max":0},"durations":{"DeleteGallery":31536000},"sourceRequests":{"max":1,"seconds":0},"quotas":{"Galleries":0} }""")]
    [InlineData("""{"replication":null,"throttling":{"subscription":{"reads":{"capacity":1000000}}} }""")]
    public void The_ends_of_every_range_are_taken(string scenario) =>
        Assert.Equal(200, ScenarioSite.With(scenario).Get($"{Site.Galleries}/contoso").Status);

    private static void Refused(string scenario, string complaint)
    {
        var failure = Assert.Throws<SnapshotException>(() => ScenarioSite.With(scenario));
        Assert.Contains(complaint, failure.Message, StringComparison.Ordinal);
    }
}
