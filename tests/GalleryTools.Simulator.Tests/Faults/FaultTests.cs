using System.Globalization;
using CsCheck;
using Xunit;

namespace GalleryTools.Simulator.Tests.Faults;

public class FaultTests
{
    private const string Gallery = $"{Site.Galleries}/contoso";
    private const string Sandbox = $"{Site.Galleries}/sandbox/images/rhel-9/versions/0.1.0";

    [Fact]
    public void A_throttled_answer_has_computes_form_and_the_wait_that_the_schedule_gives()
    {
        var refused = Sited("""{"fault":"TooManyRequests","retryAfter":17}""").Get(Gallery);

        Assert.Equal((429, "OperationNotAllowed", "17"), (refused.Status, refused.ErrorCode(), refused.Header("retry-after")));
        Assert.Equal("TooManyRequests", (string?)refused.Json()["error"]!["details"]![0]!["code"]);
    }

    [Theory]
    [InlineData("TooManyRequests", 429, "OperationNotAllowed")]
    [InlineData("InternalServerError", 500, "InternalServerError")]
    [InlineData("ServiceUnavailable", 503, "ServerTimeout")]
    public void Without_a_wait_in_the_schedule_there_is_no_retry_after(string fault, int status, string code)
    {
        var refused = Sited($$"""{"fault":"{{fault}}"}""").Get(Gallery);

        Assert.Equal((status, code, null), (refused.Status, refused.ErrorCode(), refused.Header("retry-after")));
        Assert.NotNull(refused.Header("x-ms-request-id"));
    }

    [Fact]
    public void An_unavailable_service_answers_as_recorded()
    {
        var refused = Sited("""{"fault":"ServiceUnavailable"}""").Get(Gallery);

        Assert.Equal("gateway", refused.Header("x-ms-failure-cause"));
        Assert.Matches(
            $"^The request timed out. Diagnostic information: timestamp '20261102T080000Z', subscription id '{Site.Subscription}', tracking id '([0-9a-f-]{{36}})', request correlation id '\\1'.$",
            refused.ErrorMessage()!);
        Assert.DoesNotContain("\n", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_and_message_can_be_given()
    {
        var refused = Sited("""{"fault":"InternalServerError","code":"X","message":"y"}""").Get(Gallery);
        Assert.Equal((500, "X", "y"), (refused.Status, refused.ErrorCode(), refused.ErrorMessage()));
    }

    [Theory]
    [InlineData("Reset", false, 200)]
    [InlineData("Reset", true, 404)]
    [InlineData("InternalServerError", false, 200)]
    [InlineData("InternalServerError", true, 404)]
    public void A_fault_comes_before_or_after_the_service_has_acted(string fault, bool acted, int later)
    {
        var site = Sited($$"""{"fault":"{{fault}}","method":"DELETE","acted":{{(acted ? "true" : "false")}}}""");
        var answer = site.Delete(Sandbox);
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(fault == "Reset", answer.Delivery.IsReset);
        Assert.Equal(later, site.Get(Sandbox).Status);
    }

    [Fact]
    public void A_rule_is_about_a_method_a_type_and_a_resource()
    {
        var site = Sited($$"""{"fault":"InternalServerError","method":"get","type":"microsoft.compute/Galleries","resource":"{{Gallery.ToUpperInvariant()}}"}""");

        Assert.Equal(500, site.Get(Gallery).Status);
        Assert.Equal(200, site.Get($"{Site.Galleries}/sandbox").Status);
        Assert.Equal(200, site.Get($"{Gallery}/images").Status);
        Assert.Equal(200, site.Patch(Gallery, """{"tags":{}}""").Status);
    }

    [Fact]
    public void Exact_occurrences_strike_the_nth_request_that_matches()
    {
        var site = Sited("""{"fault":"ServiceUnavailable","method":"GET","type":"Microsoft.Compute/galleries","occurrences":[2,4]}""");
        var seen = new List<int>();
        for (var count = 0; count < 5; count++)
        {
            seen.Add(site.Get(Gallery).Status);
            site.Get($"{Gallery}/images");
        }
        Assert.Equal([200, 503, 200, 503, 200], seen);
    }

    [Fact]
    public void A_rule_strikes_at_most_as_often_as_it_says()
    {
        var site = Sited("""{"fault":"ServiceUnavailable","atMost":3}""");
        Assert.Equal([503, 503, 503, 200, 200], Statuses(site, 5));
    }

    [Fact]
    public void The_first_rule_that_strikes_wins()
    {
        var site = Sited("""{"fault":"ServiceUnavailable","occurrences":[2]},{"fault":"InternalServerError","atMost":2}""");
        Assert.Equal([500, 503, 500, 200], Statuses(site, 4));
    }

    [Fact]
    public void A_share_strikes_about_as_many_requests() =>
        Gen.Select(Gen.Int, Gen.Double[0, 1]).Sample((seed, share) =>
        {
            var site = Sited(string.Create(CultureInfo.InvariantCulture, $$"""{"fault":"ServiceUnavailable","share":{{share:0.####}}}"""), faultSeed: seed);
            site.Service.Throttling = false;
            var struck = Statuses(site, 400).Count(status => status == 503);
            // Six standard deviations.
            return Math.Abs(struck - (400 * share)) <= 1 + (6 * Math.Sqrt(400 * share * (1 - share)));
        }, iter: 100);

    [Fact]
    public void The_same_seed_strikes_the_same_requests_whatever_the_service_draws()
    {
        const string Rule = """{"fault":"ServiceUnavailable","share":0.4}""";
        Assert.Equal(Statuses(Sited(Rule, faultSeed: 3, seed: 1), 50), Statuses(Sited(Rule, faultSeed: 3, seed: 2), 50));
        Assert.NotEqual(Statuses(Sited(Rule, faultSeed: 3), 50), Statuses(Sited(Rule, faultSeed: 4), 50));
    }

    [Fact]
    public void A_saved_run_goes_on_with_its_schedule() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 1000]).Sample((until, seed) =>
        {
            const string Rules = """{"fault":"ServiceUnavailable","share":0.3,"atMost":6},{"fault":"InternalServerError","occurrences":[3,17,25]}""";
            var whole = Statuses(Sited(Rules, faultSeed: seed), 40);

            var first = Sited(Rules, faultSeed: seed);
            var begun = Statuses(first, until);
            var second = new Site(Snapshot.Parse(first.Service.Save().ToJson()));
            Assert.Equal(whole, begun.Concat(Statuses(second, 40 - until)));
        }, iter: 50);

    private static Site Sited(string rules, int faultSeed = 0, int seed = 1) =>
        new(seed: seed, faults: FaultSchedule.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"seed":{{faultSeed}},"rules":[{{rules}}]}""")));

    private static int[] Statuses(Site site, int count) => Enumerable.Range(0, count).Select(_ => site.Get(Gallery).Status).ToArray();
}
