using System.Text.Json.Nodes;
using GalleryTools.Core.Cascade;
using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Cascade;

public class CascadePlannerTests
{
    [Fact]
    public void Children_come_before_their_parents()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 2);
        using var site = new SimulatedGallery(contents);

        var plan = site.Plan(gallery);

        Assert.Empty(plan.Blockers);
        Assert.Equal(
            ["a/versions/1.0.0", "a/versions/1.0.1", "a", "b/versions/1.0.0", "b/versions/1.0.1", "b", "prod"],
            plan.Steps.Select(step => step.ResourceId.ToString().Split("/images/")[^1].Split("/galleries/")[^1]));
        Assert.Equal(Enumerable.Range(1, 7), plan.Steps.Select(step => step.Order));
        Assert.All(site.Sent, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public void Roots_under_roots_and_roots_named_twice_are_planned_once()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        using var site = new SimulatedGallery(contents);

        var plan = site.Plan($"{gallery}/images/a/versions/1.0.0", gallery, gallery.ToUpperInvariant().Replace("/SUBSCRIPTIONS", "/subscriptions", StringComparison.Ordinal), $"{gallery}/images/a");

        Assert.Equal(3, plan.Steps.Count);
        Assert.Equal(3, plan.Steps.Select(step => step.ResourceId).Distinct().Count());
    }

    [Fact]
    public void A_plan_names_where_it_was_made_and_totals_what_it_holds()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 3);
        using var site = new SimulatedGallery(contents);

        var plan = site.Plan(gallery);

        Assert.Equal("https://simulator.gallerytools.invalid", plan.Endpoint);
        Assert.Equal("SIMULATOR", plan.Cloud);
        Assert.Equal(GalleryContents.TenantId, plan.TenantId);
        Assert.Equal(GalleryContents.SubscriptionId, plan.SubscriptionId);
        Assert.Equal(GalleryContents.Start, plan.CreatedAt);
        Assert.Equal((6, 2, 1), (plan.Totals.Versions, plan.Totals.Definitions, plan.Totals.Galleries));
        Assert.Equal(plan.Fingerprint, site.Plan(gallery).Fingerprint);
    }

    [Fact]
    public void A_root_that_is_not_there_is_an_error()
    {
        using var site = new SimulatedGallery(new());

        var error = Assert.Throws<GalleryException>(() => site.Plan($"{GalleryContents.Group}/providers/Microsoft.Compute/galleries/prod")).Error;

        Assert.Equal("ResourceNotFound", error.ErrorId);
    }

    [Fact]
    public void A_root_in_another_subscription_than_the_connections_is_refused()
    {
        const string Other = "22222222-2222-3333-4444-555555555555";
        var contents = new GalleryContents();
        contents.AddSubscription(Other);
        using var site = new SimulatedGallery(contents);

        var error = Assert.Throws<GalleryException>(() => site.Plan($"/subscriptions/{Other}/resourceGroups/g/providers/Microsoft.Compute/galleries/prod")).Error;

        Assert.Equal("IdDisagreesWithNames", error.ErrorId);
        Assert.Contains(Other, error.Message, StringComparison.Ordinal);
        Assert.Empty(site.Sent);
    }

    [Theory]
    [InlineData("Creating")]
    [InlineData("Updating")]
    [InlineData("Deleting")]
    [InlineData("Migrating")]
    [InlineData("Hibernating")]
    [InlineData("")]
    public void A_state_that_is_not_at_rest_or_not_known_blocks(string state)
    {
        var contents = new GalleryContents();
        var definition = contents.Definition(contents.Gallery("prod"), "web");
        var version = contents.Version(definition, "1.0.0", new() { ["provisioningState"] = state });
        using var site = new SimulatedGallery(contents);

        Assert.Equal(("ResourceInFlight", version), Blocker(site.Plan(definition)));
    }

    [Fact]
    public void A_version_that_failed_may_go()
    {
        var contents = new GalleryContents();
        var version = contents.Version(contents.Definition(contents.Gallery("prod"), "web"), "1.0.0", new() { ["provisioningState"] = "Failed" });
        using var site = new SimulatedGallery(contents);

        Assert.Empty(site.Plan(version).Blockers);
    }

    [Theory]
    [InlineData(true, "2027-01-01T00:00:00Z", true)]
    [InlineData(true, null, true)]
    [InlineData(true, "soon", true)]
    [InlineData(true, "2026-01-01T00:00:00Z", false)]
    [InlineData(false, "2027-01-01T00:00:00Z", false)]
    public void Protection_until_end_of_life_blocks_while_the_date_lies_ahead_or_is_not_known(bool isProtected, string? endOfLife, bool blocks)
    {
        var contents = new GalleryContents();
        var version = contents.Version(contents.Definition(contents.Gallery("prod"), "web"), "1.0.0", new()
        {
            ["safetyProfile"] = new JsonObject { ["blockDeletionBeforeEndOfLife"] = isProtected },
            ["publishingProfile"] = new JsonObject { ["endOfLifeDate"] = endOfLife },
        });
        using var site = new SimulatedGallery(contents);

        var plan = site.Plan(version);

        Assert.Equal(blocks ? ["DeletionBlockedBeforeEndOfLife"] : [], plan.Blockers.Select(blocker => blocker.Id));
    }

    public static TheoryData<string, string> GalleryFacts => new()
    {
        { """{"softDeletePolicy":{"isSoftDeleteEnabled":true}}""", "SoftDeleteEnabled" },
        { """{"sharingProfile":{"permissions":"Groups"}}""", "GalleryIsShared" },
        { """{"sharingProfile":{"permissions":"Community"}}""", "GalleryIsShared" },
        { """{"provisioningState":"Deleting"}""", "ResourceInFlight" },
    };

    [Theory]
    [MemberData(nameof(GalleryFacts))]
    public void What_stands_against_a_gallery_stands_against_all_that_it_holds(string properties, string blocker)
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod", JsonNode.Parse(properties)!.AsObject());
        var definition = contents.Definition(gallery, "web");
        var version = contents.Version(definition, "1.0.0");
        using var site = new SimulatedGallery(contents);

        Assert.Equal((blocker, gallery), Blocker(site.Plan(gallery)));
        Assert.Equal((blocker, gallery), Blocker(site.Plan(definition)));
        Assert.Equal((blocker, gallery), Blocker(site.Plan(version)));
    }

    [Fact]
    public void What_stands_against_a_gallery_is_said_once_for_several_roots_in_it()
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod", new() { ["softDeletePolicy"] = new JsonObject { ["isSoftDeleteEnabled"] = true } });
        var roots = new[] { "a", "b", "c" }.Select(name => contents.Definition(gallery, name)).ToArray();
        using var site = new SimulatedGallery(contents);

        Assert.Equal(("SoftDeleteEnabled", gallery), Blocker(site.Plan(roots)));
    }

    [Theory]
    [InlineData("applications")]
    [InlineData("inVMAccessControlProfiles")]
    [InlineData("serviceArtifacts")]
    public void A_child_of_a_kind_that_is_not_handled_blocks(string kind)
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod");
        var child = contents.Add($"{gallery}/{kind}/tool", $"Microsoft.Compute/galleries/{kind}", []);
        using var site = new SimulatedGallery(contents);

        var blocker = Assert.Single(site.Plan(gallery).Blockers);

        Assert.Equal("ChildKindNotHandled", blocker.Id);
        Assert.Contains(child, blocker.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(blocker.Fix);
    }

    [Theory]
    [InlineData("galleries/futures", "")]
    [InlineData("galleries/images/futures", "/images/web")]
    [InlineData("galleries/images/versions/futures", "/images/web/versions/1.0.0")]
    public void A_kind_that_cannot_be_listed_blocks_at_every_level(string type, string parent)
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod");
        contents.Version(contents.Definition(gallery, "web"), "1.0.0");
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("providers/Microsoft.Compute", StringComparison.Ordinal)
            ? Reply(200, $$"""{"resourceTypes":[{"resourceType":"galleries","apiVersions":["2024-03-03"]},{"resourceType":"{{type}}"}]}""")
            : null;

        var plan = site.Await(() => CascadePlanner.PlanAsync(site.Connect(site.Request), [Core.Galleries.GalleryTarget.Parse(gallery)], CancellationToken.None));

        Assert.Equal(("ChildKindNotListed", gallery + parent), Blocker(plan));
    }

    [Fact]
    public void A_cloud_that_does_not_name_its_kinds_blocks()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 0, versions: 0);
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("providers/Microsoft.Compute", StringComparison.Ordinal) ? Refusal(403, "AuthorizationFailed", "No.") : null;

        var plan = site.Await(() => CascadePlanner.PlanAsync(site.Connect(site.Request), [Core.Galleries.GalleryTarget.Parse(gallery)], CancellationToken.None));

        Assert.Equal(("ChildKindsUnknown", gallery), Blocker(plan));
    }

    [Theory]
    [InlineData("/images/other", "Microsoft.Compute/galleries/images")]
    [InlineData("", "Microsoft.Compute/galleries")]
    [InlineData("/applications/web", "Microsoft.Compute/galleries/applications")]
    public void A_list_that_names_something_outside_its_parent_is_not_planned(string id, string type)
    {
        var contents = new GalleryContents();
        var definition = contents.Definition(contents.Gallery("prod"), "web");
        using var site = new SimulatedGallery(contents);
        var outside = definition.Replace("/images/web", id, StringComparison.Ordinal);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/versions", StringComparison.Ordinal)
            ? Reply(200, $$$"""{"value":[{"id":"{{{outside}}}","type":"{{{type}}}","properties":{"provisioningState":"Succeeded"}}]}""")
            : null;

        Assert.Equal("AnswerNotUnderstood", Assert.Throws<GalleryException>(() => site.Plan(definition)).Error.ErrorId);
    }

    [Fact]
    public void A_root_that_answers_with_another_id_is_not_planned()
    {
        var contents = new GalleryContents();
        var definition = contents.Definition(contents.Gallery("prod"), "web");
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath == definition ? Reply(200, $$$"""{"id":"{{{definition}}}2","properties":{"provisioningState":"Succeeded"}}""") : null;

        Assert.Equal("AnswerNotUnderstood", Assert.Throws<GalleryException>(() => site.Plan(definition)).Error.ErrorId);
    }

    private static (string Id, string ResourceId) Blocker(CascadePlan plan)
    {
        var blocker = Assert.Single(plan.Blockers);
        return (blocker.Id, blocker.ResourceId.ToString());
    }
}
