using Xunit;

namespace GalleryTools.Simulator.Tests.Faults;

public class OperationFaultTests
{
    private const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0";

    [Fact]
    public void An_operation_that_fails_late_runs_its_time_and_leaves_the_resource_failed()
    {
        var site = Sited("""{"fault":"OperationFails","type":"Microsoft.Compute/galleries/images/versions","code":"SomeCode","message":"Some words."}""");
        var created = site.Put(Version, VersionBody.From(Site.UbuntuImage));

        Assert.Equal(201, created.Status);
        Assert.Equal("InProgress", (string?)site.Poll(created).Json()["status"]);
        var end = site.Finish(created);
        Assert.Equal(("Failed", "SomeCode", "Some words."), ((string?)end["status"], (string?)end["error"]!["code"], (string?)end["error"]!["message"]));
        Assert.True(site.Clock.GetUtcNow() - Snapshot.Contoso().Clock > TimeSpan.FromSeconds(25));
        Assert.Equal("Failed", site.Get(Version).State());
    }

    [Fact]
    public void A_delete_that_fails_late_leaves_the_resource_there()
    {
        var site = Sited("""{"fault":"OperationFails","method":"DELETE"}""");
        const string Old = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";

        Assert.Equal("InternalExecutionError", (string?)site.Finish(site.Delete(Old))["error"]!["code"]);
        Assert.Equal("Failed", site.Get(Old).State());
    }

    [Fact]
    public void An_operation_that_never_ends_is_in_progress_for_ever()
    {
        var site = Sited("""{"fault":"OperationNeverEnds"}""");
        var created = site.Put(Version, VersionBody.From(Site.UbuntuImage));
        site.Clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal("InProgress", (string?)site.Poll(created).Json()["status"]);
        Assert.Equal("Creating", site.Get(Version).State());
        var status = site.Get($"{Version}?$expand=ReplicationStatus").Json()["properties"]!["replicationStatus"]!;
        Assert.Equal(("InProgress", "Replicating"), ((string?)status["aggregatedState"], (string?)status["summary"]![0]!["state"]));

        var saved = new Site(Snapshot.Parse(site.Service.Save().ToJson()));
        saved.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal("InProgress", (string?)saved.Poll(created).Json()["status"]);
    }

    [Fact]
    public void What_never_ends_can_still_be_deleted()
    {
        var site = Sited("""{"fault":"OperationNeverEnds","method":"PUT"}""");
        var created = site.Put(Version, VersionBody.From(Site.UbuntuImage));
        site.Finish(site.Delete(Version));

        Assert.Equal(404, site.Get(Version).Status);
        Assert.Equal("Failed", (string?)site.Poll(created).Json()["status"]);
    }

    [Fact]
    public void Requests_that_start_no_operation_are_not_counted()
    {
        var site = Sited("""{"fault":"OperationFails","type":"Microsoft.Compute/galleries","occurrences":[2]}""");
        const string Gallery = $"{Site.Galleries}/contoso";

        Assert.Equal("Succeeded", (string?)site.Finish(site.Patch(Gallery, """{"tags":{}}"""))["status"]);
        site.Get(Gallery);
        Assert.Equal(400, site.Put($"{Site.Galleries}/fresh", "{}").Status);
        Assert.Equal("Failed", (string?)site.Finish(site.Patch(Gallery, """{"tags":{}}"""))["status"]);
    }

    private static Site Sited(string rule) => new(faults: FaultSchedule.Parse($$"""{"rules":[{{rule}}]}"""));
}
