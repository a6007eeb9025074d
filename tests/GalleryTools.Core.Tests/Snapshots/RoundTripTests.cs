using System.Text.Json.Nodes;
using GalleryTools.Core.Cascade;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Replication;
using GalleryTools.Core.Validation;
using GalleryTools.Simulator;
using Xunit;

namespace GalleryTools.Core.Tests.Snapshots;

/// <summary>What is loaded from an export answers as the service did that it was made from.</summary>
public class RoundTripTests
{
    private const string Subscription = "/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30";
    private const string Galleries = Subscription + "/resourceGroups/contoso-images/providers/Microsoft.Compute/galleries";
    private const string Contoso = Galleries + "/contoso";
    private const string Sandbox = Galleries + "/sandbox";

    [Fact]
    public void All_of_the_sample_is_in_its_export()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());

        var export = ExportedSite.Of(site);

        var there = JsonNode.Parse(Snapshot.Contoso().ToJson())!["subscriptions"]!.AsArray()
            .SelectMany(subscription => subscription!["resources"]!.AsArray(), (_, resource) => resource!["id"]!.GetValue<string>());
        Assert.Equal(there.Order(StringComparer.OrdinalIgnoreCase), export.Ids);
        Assert.Empty(export.NotRead);
        Assert.Equal(2, export.Summary.Operations);
        Assert.Equal(Snapshot.Contoso().Clock, export.Summary.Clock);
        Assert.Equal(export.Text.Length, export.Summary.Length);
    }

    [Fact]
    public void The_report_has_the_same_rows()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        var rows = ExportedSite.Rows(site.Connection, site.Thread, Contoso);

        Assert.Equal(19, rows.Count);
        Assert.Equal(rows, ExportedSite.Of(site, Contoso).Report(Contoso));
    }

    [Theory]
    [InlineData(Contoso)]
    [InlineData(Sandbox)]
    [InlineData(Contoso + "/images/ubuntu-2404")]
    public void The_plan_has_the_same_steps_blockers_and_fingerprint(string root)
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        var plan = site.Plan(root);

        var loaded = ExportedSite.Of(site).OnLoaded((connection, thread) =>
            thread.Run(() => new ValueTask<CascadePlan>(CascadePlanner.PlanAsync(connection, [GalleryTarget.Parse(root)], CancellationToken.None))));

        Assert.NotEmpty(plan.Steps);
        Assert.Equal(plan.Steps, loaded.Steps);
        Assert.Equal(plan.Blockers, loaded.Blockers);
        Assert.Equal(plan.Fingerprint, loaded.Fingerprint);
        Assert.Equal(CascadeTreeText.Lines(plan).Skip(1), CascadeTreeText.Lines(loaded).Skip(1));
    }

    [Theory]
    [InlineData("rhel-9-build", "eastus")]
    [InlineData("none", "eastus")]
    [InlineData("rhel-9-build", "brazilsouth")]
    public void A_check_finds_the_same(string image, string region)
    {
        var request = new ImageVersionRequest
        {
            SubscriptionId = Subscription.Split('/')[2], ResourceGroupName = "contoso-images", GalleryName = "contoso", ImageDefinitionName = "win2025", VersionName = "2026.12.0", Location = region,
            SourceImageId = $"{Subscription}/resourceGroups/contoso-images/providers/Microsoft.Compute/images/{image}", TargetRegions = [new() { Name = region }],
        };
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        var findings = site.Await(() => ImageVersionLookups.CheckAsync(site.Connection, request, System.Globalization.CultureInfo.InvariantCulture, CancellationToken.None));

        var loaded = ExportedSite.Of(site, Contoso).OnLoaded((connection, thread) => thread.Run(() =>
            new ValueTask<IReadOnlyList<Finding>>(ImageVersionLookups.CheckAsync(connection, request, System.Globalization.CultureInfo.InvariantCulture, CancellationToken.None))));

        Assert.Equal((image, region) == ("rhel-9-build", "eastus"), findings.Count == 0);
        Assert.Equal(findings.Select(finding => (finding.Id, finding.Message)), loaded.Select(finding => (finding.Id, finding.Message)));
    }

    [Fact]
    public void An_export_of_an_export_is_the_same_file()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        var first = ExportedSite.Of(site);

        Assert.Equal(first.Text, ExportedSite.Of(site).Text);
        Assert.Equal(first.Text, first.Again().Text);
    }

    [Fact]
    public void What_was_under_way_goes_on_and_ends()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        var export = ExportedSite.Of(site, Contoso);

        var rows = export.OnLoaded((connection, thread) => ExportedSite.Rows(connection, thread, Contoso), later: TimeSpan.FromDays(1));
        var states = export.OnLoaded((connection, thread) => thread.Run(() => new ValueTask<System.Text.Json.JsonElement>(
            connection.Service.GetAsync(ResourceId.Parse(Contoso + "/images/win2025/versions/2026.10.0"), CancellationToken.None))), later: TimeSpan.FromDays(1));

        Assert.Equal(18, rows.Count(row => row.Verdict == ReplicationVerdict.Ready));
        Assert.Equal("japaneast", Assert.Single(rows, row => row.Verdict == ReplicationVerdict.Failed).Region);
        Assert.Equal("Failed", states.GetProperty("properties").GetProperty("provisioningState").GetString());
    }

    [Fact]
    public void A_plan_of_the_loaded_gallery_can_be_run()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());

        var results = ExportedSite.Of(site, Sandbox).OnLoaded((connection, thread) =>
        {
            var plan = thread.Run(() => new ValueTask<CascadePlan>(CascadePlanner.PlanAsync(connection, [GalleryTarget.Parse(Sandbox)], CancellationToken.None)));
            return thread.Pull(CascadeRun.RunAsync(connection, plan, CascadeRun.DefaultThrottleLimit, CancellationToken.None)).Select(update => update.Result).OfType<CascadeResult>().ToArray();
        });

        Assert.Equal(4, results.Length);
        Assert.All(results, result => Assert.Equal(CascadeStatus.Deleted, result.Status));
    }

    [Fact]
    public void A_soft_deleted_version_comes_along_after_its_gallerys_policy_was_switched_off()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        Assert.Equal(200, site.Elsewhere("PATCH", Sandbox, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true}}}""").Status);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(202, site.Elsewhere("DELETE", Sandbox + "/images/rhel-9/versions/0.1.0").Status);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(200, site.Elsewhere("PATCH", Sandbox, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":false}}}""").Status);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var export = ExportedSite.Of(site, Sandbox);

        Assert.Contains(Sandbox + "/softDeletedArtifactTypes/Images/artifacts/rhel-9/versions/0.1.0", export.Ids);
        Assert.Empty(export.NotRead);
    }

    [Fact]
    public void Soft_deleted_versions_and_those_on_their_way_there_stay_so()
    {
        using var site = SimulatedGallery.Of(Snapshot.Contoso());
        Assert.Equal(200, site.Elsewhere("PATCH", Sandbox, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true}}}""").Status);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(202, site.Elsewhere("DELETE", Sandbox + "/images/rhel-9/versions/0.1.0").Status);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(202, site.Elsewhere("DELETE", Sandbox + "/images/rhel-9/versions/0.2.0").Status);

        var export = ExportedSite.Of(site, Sandbox);

        const string Deleted = Sandbox + "/softDeletedArtifactTypes/Images/artifacts/rhel-9/versions/";
        Assert.Equal([Deleted + "0.1.0"], export.Ids.Where(id => id.StartsWith(Deleted, StringComparison.Ordinal)));
        Assert.Equal(export.Text, export.Again(Sandbox).Text);
        var later = export.OnLoaded((connection, thread) => ExportedSite.Of(connection, thread, Sandbox), later: TimeSpan.FromMinutes(5));
        Assert.Equal([Deleted + "0.1.0", Deleted + "0.2.0"], later.Ids.Where(id => id.StartsWith(Deleted, StringComparison.Ordinal)));
    }
}
