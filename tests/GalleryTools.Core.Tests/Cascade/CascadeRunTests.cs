using GalleryTools.Core.Cascade;
using GalleryTools.Core.Galleries;
using GalleryTools.Simulator;
using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Cascade;

public class CascadeRunTests
{
    private const string Definition = "/providers/Microsoft.Compute/galleries/prod/images/a";
    private const string Version = Definition + "/versions/1.0.0";

    [Fact]
    public void Versions_go_before_their_definition_and_definitions_before_their_gallery()
    {
        using var site = Tree(out var gallery, definitions: 3, versions: 3);

        var results = site.Run(site.Plan(gallery));

        Assert.Equal(13, results.Count);
        Assert.All(results, result => Assert.Equal(CascadeStatus.Deleted, result.Status));
        Assert.False(site.Exists(gallery));
        Assert.All(results, result => Assert.Null(result.Error));
        Assert.Equal(gallery, results[^1].ResourceId.ToString());
        var sent = site.Deletes.ToList();
        foreach (var path in sent.Distinct())
            Assert.True(sent.FindIndex(other => other.StartsWith(path + "/", StringComparison.Ordinal)) < sent.IndexOf(path), path);
    }

    [Fact]
    public void Nothing_beside_the_plan_is_touched()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 2);
        var other = contents.Tree(definitions: 2, versions: 2, gallery: "prod2");
        using var site = new SimulatedGallery(contents);

        site.Run(site.Plan($"{gallery}/images/a"));

        Assert.False(site.Exists($"{gallery}/images/a"));
        Assert.True(site.Exists($"{gallery}/images/b/versions/1.0.1"));
        Assert.True(site.Exists(gallery));
        Assert.True(site.Exists($"{other}/images/a/versions/1.0.0"));
        Assert.All(site.Deletes, path => Assert.StartsWith($"{gallery}/images/a", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Parents_that_linger_are_waited_out_on_the_clock()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        contents.Scenario["durations"]!["DeleteGalleryImageVersion"] = 120;
        using var site = new SimulatedGallery(contents);

        var results = site.Run(site.Plan(gallery));

        Assert.Equal([1, 3, 3], results.Select(result => result.Attempts));
        // 120 s for the version; then twice two pauses of 10 s while the parent refuses for 15, and a poll after 1 s.
        Assert.Equal(TimeSpan.FromSeconds(120 + 21 + 21), site.Elapsed);
    }

    [Fact]
    public void A_parent_that_never_notices_that_it_is_empty_is_given_up_after_three_minutes()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan($"{gallery}/images/a");
        site.Fault = On("DELETE", Definition, _ => Refusal(409, "CannotDeleteResource", "Cannot delete resource while nested resources exist."));

        var last = site.Run(plan)[^1];

        Assert.Equal(CascadeStatus.Failed, last.Status);
        Assert.Equal("CannotDeleteResource", last.Error!.ServiceCode);
        Assert.InRange(last.Duration, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(4));
    }

    [Theory]
    [InlineData(409, "ScopeLocked")]
    [InlineData(409, "Conflict")]
    [InlineData(403, "AuthorizationFailed")]
    public void A_refusal_for_another_reason_is_not_waited_out(int status, string code)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan($"{gallery}/images/a/versions/1.0.0");
        site.Fault = On("DELETE", Version, _ => Refusal(status, code, "No."));

        var result = Assert.Single(site.Run(plan));

        Assert.Equal((CascadeStatus.Failed, 1, TimeSpan.Zero), (result.Status, result.Attempts, result.Duration));
        Assert.Equal(code, result.Error!.ServiceCode);
    }

    [Fact]
    public void A_resource_without_children_in_the_plan_gets_no_time_to_notice_that_it_is_empty()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 0);
        var plan = site.Plan(gallery + "/images/a");
        site.Fault = On("DELETE", Definition, _ => Refusal(409, "CannotDeleteResource", "Cannot delete resource while nested resources exist."));

        Assert.Equal((CascadeStatus.Failed, 1), (Assert.Single(site.Run(plan)).Status, site.Deletes.Count()));
    }

    [Fact]
    public void A_resource_that_changed_before_its_delete_is_kept_and_so_are_its_ancestors()
    {
        using var site = Tree(out var gallery, definitions: 2, versions: 2);
        var plan = site.Plan(gallery);
        site.Retag(gallery + "/images/a/versions/1.0.0");
        site.Clock.Advance(TimeSpan.FromHours(1));

        var results = site.Run(plan).ToDictionary(result => result.ResourceId.ToString());

        Assert.Equal((CascadeStatus.Kept, 0), (results[gallery + "/images/a/versions/1.0.0"].Status, results[gallery + "/images/a/versions/1.0.0"].Attempts));
        Assert.Equal("CascadeResourceChanged", results[gallery + "/images/a/versions/1.0.0"].Error!.ErrorId);
        Assert.Equal(CascadeStatus.Kept, results[gallery + "/images/a"].Status);
        Assert.Equal(CascadeStatus.Kept, results[gallery].Status);
        Assert.Equal("CascadeChildRemains", results[gallery].Error!.ErrorId);
        Assert.Equal(CascadeStatus.Deleted, results[gallery + "/images/a/versions/1.0.1"].Status);
        Assert.Equal(CascadeStatus.Deleted, results[gallery + "/images/b"].Status);
        Assert.DoesNotContain(site.Deletes, path => path == gallery || path == gallery + "/images/a" || path == gallery + "/images/a/versions/1.0.0");
    }

    [Fact]
    public void A_parent_that_changes_while_it_is_refused_is_not_deleted_by_the_repeated_try()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a");
        site.Fault = On("DELETE", Definition, _ =>
        {
            site.Retag(gallery + "/images/a");
            return Refusal(409, "CannotDeleteResource", "Cannot delete resource while nested resources exist.");
        });

        var last = site.Run(plan)[^1];

        Assert.Equal((CascadeStatus.Kept, 1), (last.Status, last.Attempts));
        Assert.True(site.Exists(gallery + "/images/a"));
    }

    [Fact]
    public void A_throttled_delete_waits_as_told_and_reads_again_before_it_is_repeated()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a/versions/1.0.0");
        site.Sent.Clear();
        var throttled = 2;
        site.Fault = On("DELETE", Version, _ => throttled-- > 0 ? Reply(429, "", ("retry-after", "40")) : null);

        var result = Assert.Single(site.Run(plan));

        Assert.Equal((CascadeStatus.Deleted, 3), (result.Status, result.Attempts));
        Assert.Equal(TimeSpan.FromSeconds(40 + 40 + 120), result.Duration);
        Assert.Equal(["GET", "DELETE", "GET", "DELETE", "GET", "DELETE"], site.Sent.Select(request => request.Method).Take(6));
    }

    [Fact]
    public void A_resource_that_changes_while_its_delete_is_throttled_is_kept()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a/versions/1.0.0");
        site.Fault = On("DELETE", Version, _ =>
        {
            site.Retag(gallery + "/images/a/versions/1.0.0");
            return Reply(429, "", ("retry-after", "170"));
        });

        var result = Assert.Single(site.Run(plan));

        Assert.Equal((CascadeStatus.Kept, 1), (result.Status, result.Attempts));
        Assert.Single(site.Deletes);
    }

    [Fact]
    public void A_delete_that_is_throttled_without_end_fails()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a/versions/1.0.0");
        site.Fault = On("DELETE", Version, _ => Reply(429, ""));

        var result = Assert.Single(site.Run(plan));

        Assert.Equal((CascadeStatus.Failed, 20), (result.Status, result.Attempts));
        Assert.Equal(429, (int)result.Error!.HttpStatus!);
    }

    [Fact]
    public void A_parent_that_changes_while_its_children_are_awaited_is_kept()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a");
        var lists = 0;
        site.Fault = On("GET", Definition + "/versions", _ =>
        {
            if (lists++ > 0)
                return null;
            site.Retag(gallery + "/images/a");
            return Reply(200, $$"""{"value":[{"id":"{{gallery}}/images/a/versions/1.0.0"}]}""");
        });

        var last = site.Run(plan)[^1];

        Assert.Equal((CascadeStatus.Kept, 0), (last.Status, last.Attempts));
        Assert.Equal("CascadeResourceChanged", last.Error!.ErrorId);
        Assert.True(site.Exists(gallery + "/images/a"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_child_that_the_plan_does_not_know_keeps_its_parent_and_all_above(int plannedVersions)
    {
        using var site = Tree(out var gallery, definitions: 1, plannedVersions);
        var plan = site.Plan(gallery);
        var child = gallery + "/images/a/versions/9.9.9";
        site.Fault = On("GET", Definition + "/versions", _ => Reply(200, $$"""{"value":[{"id":"{{child}}"}]}"""));

        var results = site.Run(plan).ToDictionary(result => result.ResourceId.ToString());

        Assert.Equal(CascadeStatus.Kept, results[gallery + "/images/a"].Status);
        Assert.Contains(child, results[gallery + "/images/a"].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(CascadeStatus.Kept, results[gallery].Status);
        Assert.DoesNotContain(site.Deletes, path => path == gallery || path == gallery + "/images/a");
    }

    [Fact]
    public void A_child_of_another_kind_that_came_after_the_plan_keeps_its_gallery()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 0);
        var plan = site.Plan(gallery);
        site.Elsewhere("PUT", gallery + "/applications/tool", """{"location":"eastus2","properties":{"supportedOSType":"Linux"}}""");

        var last = site.Run(plan)[^1];

        Assert.Equal(CascadeStatus.Kept, last.Status);
        Assert.Contains("/applications/tool", last.Error!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(gallery, site.Deletes);
    }

    [Fact]
    public void One_branchs_failure_leaves_the_others()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 2);
        contents.Fail("DeleteGalleryImageVersion", gallery + "/images/a/versions/1.0.1", "InternalOperationError", "Broken.");
        using var site = new SimulatedGallery(contents);

        var results = site.Run(site.Plan(gallery)).ToDictionary(result => result.ResourceId.ToString()[gallery.Length..], result => result.Status);

        Assert.Equal(7, results.Count);
        Assert.Equal(CascadeStatus.Failed, results["/images/a/versions/1.0.1"]);
        Assert.Equal(CascadeStatus.Deleted, results["/images/a/versions/1.0.0"]);
        Assert.Equal(CascadeStatus.Kept, results["/images/a"]);
        Assert.Equal(CascadeStatus.Deleted, results["/images/b"]);
        Assert.Equal(CascadeStatus.Kept, results[""]);
    }

    [Fact]
    public void An_answer_that_is_no_resource_fails_its_own_branch_only()
    {
        using var site = Tree(out var gallery, definitions: 2, versions: 1);
        var plan = site.Plan(gallery);
        site.Fault = On("GET", Version, _ => Reply(200, "<html>Sign in</html>"));

        var results = site.Run(plan).ToDictionary(result => result.ResourceId.ToString()[gallery.Length..], result => result.Status);

        Assert.Equal(5, results.Count);
        Assert.Equal(CascadeStatus.Failed, results["/images/a/versions/1.0.0"]);
        Assert.Equal(CascadeStatus.Deleted, results["/images/b"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"error":{"code":"Odd","message":"odd"}}""")]
    public void An_answer_that_is_no_list_is_never_taken_for_an_empty_one(string odd)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a");
        site.Fault = request => request.Method == "GET" && request.Uri.AbsolutePath.EndsWith("/versions", StringComparison.Ordinal) ? Reply(200, odd) : null;

        var definition = site.Run(plan).Single(result => result.ResourceId.IsOfType(GalleryTypes.Definition));

        Assert.Equal(CascadeStatus.Failed, definition.Status);
        Assert.True(site.Exists(gallery + "/images/a"));
        Assert.Throws<GalleryException>(() => site.Plan(gallery + "/images/a"));
    }

    [Fact]
    public void A_plan_that_is_run_again_finds_all_gone_and_sends_no_delete()
    {
        using var site = Tree(out var gallery, definitions: 2, versions: 2);
        var plan = site.Plan(gallery);
        site.Run(plan);
        site.Sent.Clear();

        var results = site.Run(plan);

        Assert.Equal(7, results.Count);
        Assert.All(results, result => Assert.Equal((CascadeStatus.AlreadyGone, 0), (result.Status, result.Attempts)));
        Assert.Empty(site.Deletes);
    }

    [Theory]
    [InlineData("ResourceGroupNotFound")]
    [InlineData("SubscriptionNotFound")]
    [InlineData("ParentResourceNotFound")]
    public void A_scope_that_is_not_found_never_means_gone(string code)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery);
        site.Fault = _ => Refusal(404, code, "Not found.");

        Assert.All(site.Run(plan), result => Assert.False(result.IsGone));
        Assert.Empty(site.Deletes);
    }

    [Theory]
    [InlineData(404, "ResourceGroupNotFound")]
    [InlineData(403, "AuthorizationFailed")]
    public void Gone_needs_the_resource_group_to_answer(int status, string code)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/resourceGroups/images", StringComparison.Ordinal)
            ? Refusal(status, code, "No.")
            : Refusal(404, "ResourceNotFound", "Gone.");

        Assert.All(site.Run(plan), result => Assert.False(result.IsGone));
        Assert.Empty(site.Deletes);
    }

    public static TheoryData<string> LostAnswers => ["lost", "timeout", "500", "502", "503", "504", "408", "accepted"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public void A_delete_whose_answer_was_lost_is_looked_after_and_not_repeated(string loss)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var version = gallery + "/images/a/versions/1.0.0";
        var plan = site.Plan(version);
        site.Fault = On("DELETE", Version, _ =>
        {
            site.Elsewhere("DELETE", version);
            return Lose(loss);
        });

        var result = Assert.Single(site.Run(plan));

        Assert.Equal((CascadeStatus.Deleted, 1), (result.Status, result.Attempts));
        Assert.Single(site.Deletes);
        Assert.False(site.Exists(version));
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public void A_delete_that_was_lost_on_its_way_ends_as_unknown_and_is_not_repeated(string loss)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a/versions/1.0.0");
        site.Fault = On("DELETE", Version, _ => Lose(loss));

        var result = Assert.Single(site.Run(plan));

        Assert.Equal((CascadeStatus.Unknown, 1), (result.Status, result.Attempts));
        Assert.Equal("CascadeOutcomeUnknown", result.Error!.ErrorId);
        Assert.Single(site.Deletes);
    }

    [Fact]
    public void A_look_that_fails_after_a_delete_was_sent_leaves_the_outcome_unknown()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a");
        var isSent = false;
        site.Fault = request =>
        {
            if (request.Method == "DELETE")
                isSent = true;
            return isSent ? throw new HttpRequestException("cable cut") : null;
        };

        var results = site.Run(plan);

        Assert.Equal([CascadeStatus.Unknown, CascadeStatus.Kept], results.Select(result => result.Status));
        Assert.Single(site.Deletes);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(503)]
    public void A_poll_that_is_refused_is_replaced_by_a_look_at_the_resource(int status)
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery + "/images/a/versions/1.0.0");
        site.Fault = request => request.Uri.AbsolutePath.Contains("/capsOperations/", StringComparison.Ordinal) ? Refusal(status, "Odd", "No.") : null;

        Assert.Equal((CascadeStatus.Deleted, 1), (Assert.Single(site.Run(plan)).Status, site.Deletes.Count()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void No_more_than_the_limit_is_in_flight(int limit)
    {
        using var site = Tree(out var gallery, definitions: 4, versions: 5);
        var inFlight = 0;
        var most = 0;
        site.Service.Answered += (request, response) =>
        {
            if (request.Method == "DELETE" && response.Status == 202)
                most = Math.Max(most, ++inFlight);
            else if (request.Uri.AbsolutePath.Contains("/capsOperations/", StringComparison.Ordinal) && response.Body.Contains("Succeeded", StringComparison.Ordinal))
                inFlight--;
        };

        Assert.All(site.Run(site.Plan(gallery), limit), result => Assert.True(result.IsGone));

        Assert.Equal(limit, most);
    }

    [Fact]
    public void Cancelling_ends_the_run_at_once_and_sends_nothing_more()
    {
        using var site = Tree(out var gallery, definitions: 2, versions: 5);
        using var stop = new CancellationTokenSource();
        var plan = site.Plan(gallery);
        using var timer = site.Clock.CreateTimer(_ => stop.Cancel(), state: null, TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);

        Assert.ThrowsAny<OperationCanceledException>(
            () => site.Thread.Pull(CascadeRun.RunAsync(site.Connection, plan, throttleLimit: 3, stop.Token)).Count());

        Assert.Equal(TimeSpan.FromSeconds(30), site.Elapsed);
        Assert.Equal(3, site.Deletes.Count());
        Assert.Null(site.Clock.UntilNextTimer);
    }

    [Fact]
    public void Leaving_in_the_middle_ends_the_run()
    {
        using var site = Tree(out var gallery, definitions: 2, versions: 5);
        var plan = site.Plan(gallery);

        var first = site.Thread.Pull(CascadeRun.RunAsync(site.Connection, plan, throttleLimit: 2, CancellationToken.None)).First(update => update.Result is not null);
        var sent = site.Sent.Count;
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(CascadeStatus.Deleted, first.Result!.Status);
        Assert.Equal(sent, site.Sent.Count);
        Assert.Null(site.Clock.UntilNextTimer);
    }

    [Fact]
    public void Updates_count_what_is_done_and_say_what_is_waited_for()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 2);

        var updates = site.Thread.Pull(CascadeRun.RunAsync(site.Connection, site.Plan(gallery), throttleLimit: 2, CancellationToken.None)).ToArray();

        Assert.Equal([1, 2, 3, 4], updates.Where(update => update.Result is not null).Select(update => update.Done));
        Assert.All(updates, update => Assert.Equal(4, update.Total));
        Assert.Contains(updates, update => update.WaitingFor?.Contains("1.0.0", StringComparison.Ordinal) is true);
    }

    [Fact]
    public void A_plan_with_blockers_deletes_nothing()
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod", new() { ["provisioningState"] = "Updating" });
        using var site = new SimulatedGallery(contents);
        var plan = site.Plan(gallery);

        Assert.Throws<InvalidOperationException>(() => site.Run(plan));
        Assert.Empty(site.Deletes);
    }

    [Fact]
    public void A_plan_made_elsewhere_or_for_something_else_refuses()
    {
        using var site = Tree(out var gallery, definitions: 1, versions: 1);
        var plan = site.Plan(gallery);
        var foreign = plan.Steps[0] with { ResourceId = ResourceId.Parse(plan.Steps[0].ResourceId.ToString().Replace("1111-", "2222-", StringComparison.Ordinal)) };
        var beside = plan.Steps[0] with { ResourceId = ResourceId.Parse(plan.Steps[0].ResourceId.ToString().Replace("/prod/", "/prod2/", StringComparison.Ordinal)) };

        Assert.Throws<InvalidOperationException>(() => site.Run(plan with { Endpoint = "https://management.azure.com" }));
        Assert.Throws<InvalidOperationException>(() => site.Run(plan with { SubscriptionId = "22222222-2222-3333-4444-555555555555" }));
        Assert.Throws<InvalidOperationException>(() => site.Run(plan with { Steps = [foreign] }));
        Assert.Throws<InvalidOperationException>(() => site.Run(plan with { Steps = [beside] }));
        Assert.Empty(site.Deletes);
    }

    private static SimulatedGallery Tree(out string gallery, int definitions, int versions)
    {
        var contents = new GalleryContents();
        gallery = contents.Tree(definitions, versions);
        return new SimulatedGallery(contents);
    }

    private static Func<SimulatedRequest, SimulatedResponse?> On(string method, string end, Func<SimulatedRequest, SimulatedResponse?> fault) =>
        request => request.Method == method && request.Uri.AbsolutePath.EndsWith(end, StringComparison.Ordinal) ? fault(request) : null;

    private static SimulatedResponse Lose(string loss) => loss switch
    {
        "lost" => throw new HttpRequestException("reset"),
        "timeout" => throw new TaskCanceledException("timeout", new TimeoutException()),
        "accepted" => Reply(202, ""),
        _ => Reply(int.Parse(loss, System.Globalization.CultureInfo.InvariantCulture), ""),
    };
}
