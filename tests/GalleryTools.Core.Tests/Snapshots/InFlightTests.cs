using System.Text.Json.Nodes;
using GalleryTools.Core.Replication;
using Xunit;

namespace GalleryTools.Core.Tests.Snapshots;

/// <summary>States and replication as the service reports them, whatever the simulator would have made of them by itself.</summary>
public class InFlightTests
{
    [Theory]
    [InlineData("Creating", 0)]
    [InlineData("Creating", 1)]
    [InlineData("Updating", 50)]
    [InlineData("Updating", 99)]
    public void A_region_goes_on_from_the_progress_that_it_had(string state, int progress)
    {
        using var site = Site(state, $$"""{"region":"eastus2","state":"Replicating","progress":{{progress}}},{"region":"westeurope","state":"Completed","progress":100}""", out var gallery);

        var export = ExportedSite.Of(site, gallery);

        Assert.Equal([("eastus2", "Replicating", progress), ("westeurope", "Completed", 100)], States(export.Report(gallery)));
        var later = export.OnLoaded((connection, thread) => ExportedSite.Rows(connection, thread, gallery), later: TimeSpan.FromHours(1));
        Assert.All(later, row => Assert.Equal(ReplicationVerdict.Ready, row.Verdict));
        Assert.Equal(export.Text, export.Again(gallery).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"region":"eastus2","state":"Unknown","progress":0}""")]
    public void Regions_that_have_not_begun_begin_later(string summary)
    {
        using var site = Site("Creating", summary, out var gallery);

        var export = ExportedSite.Of(site, gallery);

        Assert.Equal([("eastus2", "Unknown", 0), ("westeurope", "Unknown", 0)], States(export.Report(gallery)));
        Assert.Contains(export.OnLoaded((connection, thread) => ExportedSite.Rows(connection, thread, gallery), later: TimeSpan.FromMinutes(20)), row => row.State == "Replicating");
        Assert.All(export.OnLoaded((connection, thread) => ExportedSite.Rows(connection, thread, gallery), later: TimeSpan.FromHours(3)), row => Assert.Equal("Completed", row.State));
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("the source is too large", 0)]
    [InlineData("Copy from https://x.blob.core.windows.net/c/a.vhd?sv=1&sig=hunter2abc failed", 40)]
    public void A_region_that_failed_stays_failed_and_so_ends_the_version(string details, int progress)
    {
        using var site = Site("Updating", $$"""{"region":"eastus2","state":"Failed","progress":{{progress}},"details":"{{details}}"},{"region":"westeurope","state":"Completed","progress":100}""", out var gallery);

        var export = ExportedSite.Of(site, gallery);

        Assert.Equal(("eastus2", "Failed", progress), States(export.Report(gallery))[0]);
        Assert.DoesNotContain("hunter2abc", export.Text, StringComparison.Ordinal);
        Assert.Contains(details.Split('?')[0], export.Text, StringComparison.Ordinal);
        Assert.Equal("Failed", StateOf(export, gallery, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void A_version_that_is_being_deleted_goes()
    {
        using var site = Site("Deleting", """{"region":"eastus2","state":"Completed","progress":100}""", out var gallery);

        var export = ExportedSite.Of(site, gallery);

        Assert.Equal(site.Plan(gallery).Blockers.Select(blocker => blocker.Id), ["ResourceInFlight"]);
        Assert.NotEmpty(export.Report(gallery));
        Assert.Empty(export.OnLoaded((connection, thread) => ExportedSite.Rows(connection, thread, gallery), later: TimeSpan.FromMinutes(5)));
    }

    [Theory]
    [InlineData("Failed")]
    [InlineData("Migrating")]
    public void A_state_of_rest_or_one_that_nobody_knows_stays(string state)
    {
        using var site = Site(state, """{"region":"eastus2","state":"Failed","progress":3}""", out var gallery);

        var export = ExportedSite.Of(site, gallery);

        Assert.Empty(export.Json["operations"]!.AsArray());
        Assert.Equal(state, StateOf(export, gallery, TimeSpan.FromDays(9)));
        Assert.Equal(3, export.Find($"{gallery}/images/web/versions/1.0.0")["properties"]!["replicationStatus"]!["summary"]![0]!["progress"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("Updating", "Succeeded")]
    [InlineData("Creating", "Succeeded")]
    public void A_gallery_that_was_being_changed_is_changed_soon(string state, string soon)
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod", new() { ["provisioningState"] = state });
        using var site = new SimulatedGallery(contents);

        var json = ExportedSite.Of(site, gallery).OnLoaded(
            (connection, thread) => thread.Run(() => new ValueTask<System.Text.Json.JsonElement>(connection.Service.GetAsync(ResourceId.Parse(gallery), CancellationToken.None))), later: TimeSpan.FromSeconds(5));

        Assert.Equal(soon, json.GetProperty("properties").GetProperty("provisioningState").GetString());
    }

    /// <summary>A service that answers with this status, whatever its own clock says.</summary>
    private static SimulatedGallery Site(string state, string summary, out string gallery)
    {
        var contents = new GalleryContents();
        gallery = contents.Gallery("prod");
        var version = contents.Version(contents.Definition(gallery, "web"), "1.0.0", new()
        {
            ["provisioningState"] = state,
            ["publishingProfile"] = JsonNode.Parse("""{"publishedDate":"2026-11-02T07:00:00Z","targetRegions":[{"name":"East US 2"},{"name":"West Europe"}]}"""),
            ["replicationStatus"] = JsonNode.Parse($$"""{"aggregatedState":"InProgress","summary":[{{summary}}]}"""),
        });
        Assert.NotEmpty(version);
        return new SimulatedGallery(contents);
    }

    private static (string Region, string State, int Progress)[] States(IEnumerable<ReplicationRow> rows) => rows.Select(row => (row.Region, row.State, row.Progress)).ToArray();

    private static string StateOf(ExportedSite export, string gallery, TimeSpan later) => export.OnLoaded(
        (connection, thread) => thread.Run(() => new ValueTask<System.Text.Json.JsonElement>(
            connection.Service.GetAsync(ResourceId.Parse($"{gallery}/images/web/versions/1.0.0"), CancellationToken.None))), later).GetProperty("properties").GetProperty("provisioningState").GetString()!;
}
