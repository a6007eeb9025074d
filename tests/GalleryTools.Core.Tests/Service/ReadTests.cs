using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Service;

public class ReadTests
{
    private const string Missing = GalleryContents.Group + "/providers/Microsoft.Compute/galleries/missing";

    [Fact]
    public void The_first_item_comes_before_page_two_is_asked_for()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 5, versions: 0);
        using var site = new SimulatedGallery(contents);
        site.Service.PageSize = 2;

        var seen = new List<(string? Name, int Requests)>();
        foreach (var definition in site.Thread.Pull(site.Arm.ListAsync(ResourceId.Parse(gallery), "images", CancellationToken.None)))
            seen.Add((definition.GetProperty("name").GetString(), site.Sent.Count));

        Assert.Equal([("a", 1), ("b", 1), ("c", 2), ("d", 2), ("e", 3)], seen);
    }

    [Theory]
    [InlineData("https://elsewhere.invalid/more")]
    [InlineData("http://simulator.gallerytools.invalid/more")]
    [InlineData("https://simulator.gallerytools.invalid:444/more")]
    [InlineData("https://simulator.gallerytools.invalid@elsewhere.invalid/more")]
    public void A_next_link_that_leads_elsewhere_is_refused_and_nothing_is_sent_there(string nextLink)
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 0);
        using var site = new SimulatedGallery(contents) { Fault = _ => Reply(200, $$"""{"value":[],"nextLink":"{{nextLink}}"}""") };

        var error = Assert.Throws<GalleryException>(
            () => site.Thread.Pull(site.Arm.ListAsync(ResourceId.Parse(gallery), "images", CancellationToken.None)).ToList()).Error;

        Assert.Equal("ForeignAddress", error.ErrorId);
        Assert.Single(site.Sent);
    }

    [Fact]
    public void A_next_link_that_is_no_address_is_an_answer_that_cannot_be_used()
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Reply(200, """{"value":[],"nextLink":"page2"}""") };

        var error = Assert.Throws<GalleryException>(
            () => site.Thread.Pull(site.Arm.ListAsync(ResourceId.Parse(Missing), "images", CancellationToken.None)).ToList()).Error;

        Assert.Equal("AnswerNotUnderstood", error.ErrorId);
    }

    [Fact]
    public void Properties_that_the_SDK_does_not_know_survive_a_read()
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod", new() { ["fromTheFuture"] = "kept" });
        using var site = new SimulatedGallery(contents);

        Assert.Equal("kept", site.Get(gallery).GetProperty("properties").GetProperty("fromTheFuture").GetString());
    }

    [Fact]
    public void A_resource_that_is_not_there_is_found_absent()
    {
        using var site = new SimulatedGallery(new());

        Assert.Null(site.Await(() => site.Arm.FindAsync(ResourceId.Parse(Missing), CancellationToken.None)));
    }

    [Theory]
    [InlineData("ResourceGroupNotFound", 404)]
    [InlineData("SubscriptionNotFound", 404)]
    [InlineData("ParentResourceNotFound", 404)]
    [InlineData("AuthorizationFailed", 403)]
    [InlineData("ResourceNotFound", 409)]
    [InlineData("NotFound", 500)]
    public void Whatever_does_not_say_404_for_the_resource_itself_never_means_absent(string code, int status)
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Refusal(status, code, "No.") };

        var error = site.Refused(() => site.Arm.FindAsync(ResourceId.Parse(Missing), CancellationToken.None));

        Assert.Equal(code, error.ServiceCode);
    }

    [Fact]
    public void A_404_without_a_body_never_means_absent()
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Reply(404, "") };

        Assert.Equal("404", site.Refused(() => site.Arm.FindAsync(ResourceId.Parse(Missing), CancellationToken.None)).ServiceCode);
    }

    [Theory]
    [InlineData("<html>Sign in to the guest network</html>")]
    [InlineData("")]
    [InlineData("[]")]
    public void A_200_that_is_no_resource_is_an_answer_that_cannot_be_used(string body)
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Reply(200, body) };

        Assert.Equal("AnswerNotUnderstood", site.Refused(() => site.Arm.FindAsync(ResourceId.Parse(Missing), CancellationToken.None)).ErrorId);
    }

    [Fact]
    public void The_newest_API_version_that_the_cloud_offers_is_used()
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal("2026-03-03", site.Connection.GalleryApiVersion);
    }

    [Fact]
    public void An_older_cloud_gets_the_newest_version_that_it_knows_for_reads_and_deletes()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 0, versions: 0);
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("providers/Microsoft.Compute", StringComparison.Ordinal)
            ? Reply(200, """{"resourceTypes":[{"resourceType":"Galleries","apiVersions":["2019-12-01","2022-03-03","2023-07-03"]},{"resourceType":"galleries/images","apiVersions":[]}]}""")
            : null;
        var connection = site.Connect(site.Request);
        site.Sent.Clear();

        site.Await(() => Core.Service.Deletion.StartDeleteAsync(connection.Service, ResourceId.Parse(gallery), CancellationToken.None));
        site.Await(() => connection.Service.GetAsync(ResourceId.Parse(gallery), CancellationToken.None));

        Assert.Equal("2023-07-03", connection.GalleryApiVersion);
        Assert.All(site.Sent, request => Assert.Contains("api-version=2023-07-03", request.Uri.Query, StringComparison.Ordinal));
        Assert.Equal(2, site.Sent.Count);
    }

    [Fact]
    public void An_account_that_may_not_read_the_provider_gets_the_newest_published_version()
    {
        using var site = new SimulatedGallery(new());
        site.Fault = request => request.Uri.AbsolutePath.Contains("/providers/", StringComparison.Ordinal) ? Refusal(403, "AuthorizationFailed", "No.") : null;

        Assert.Equal("2024-03-03", site.Connect(site.Request).GalleryApiVersion);
    }

    [Fact]
    public void Every_request_of_a_run_carries_its_correlation_id_and_the_modules_name()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 2);
        using var site = new SimulatedGallery(contents);
        using (Core.Connections.GalleryConnection.BeginRun("0f8fad5b-d9cb-469f-a165-70867728950e", showExchange: null))
            site.Run(site.Plan(gallery));

        Assert.NotEmpty(site.Deletes);
        Assert.All(site.Sent, request =>
        {
            Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", request.Headers["x-ms-correlation-request-id"]);
            Assert.StartsWith("GalleryTools", request.Headers["User-Agent"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_error_of_the_service_keeps_its_code_message_status_and_ids()
    {
        using var site = new SimulatedGallery(new())
        {
            Fault = _ => Reply(
                418, """{"error":{"code":"Teapot","message":"Short and stout.","target":"handle"}}""", ("x-ms-correlation-request-id", "c-1"), ("x-ms-request-id", "r-1")),
        };

        var error = site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(Missing), CancellationToken.None));

        Assert.Equal("Teapot", error.ErrorId);
        Assert.Equal("Teapot", error.ServiceCode);
        Assert.Equal("Short and stout.", error.Message);
        Assert.Equal("Short and stout.", error.ServiceMessage);
        Assert.Equal(418, (int)error.HttpStatus!);
        Assert.Equal("c-1", error.CorrelationId);
        Assert.Equal("r-1", error.RequestId);
        Assert.Equal(Missing, error.ResourceId);
        Assert.Empty(error.Cause);
        Assert.Empty(error.Fix);
    }

    [Theory]
    [InlineData("""{"code":"Odd","message":"Flat."}""", "Odd", "Flat.")]
    [InlineData("""{"Error":{"Code":"Odd","Message":"Upper case."}}""", "Odd", "Upper case.")]
    [InlineData("""{"error":{"code":7,"message":null}}""", "418", null)]
    [InlineData("""{"error":"text"}""", "418", null)]
    [InlineData("[1]", "418", null)]
    [InlineData("<html>Proxy</html>", "418", null)]
    [InlineData("", "418", null)]
    public void Errors_of_every_form_become_an_error_without_an_invented_cause(string body, string code, string? message)
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Reply(418, body) };

        var error = site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(Missing), CancellationToken.None));

        Assert.Equal(code, error.ServiceCode);
        if (message is not null)
            Assert.Equal(message, error.ServiceMessage);
        Assert.Empty(error.Cause);
    }

    [Theory]
    [InlineData(401, "AuthenticationError")]
    [InlineData(403, "PermissionDenied")]
    [InlineData(404, "ObjectNotFound")]
    [InlineData(409, "ResourceBusy")]
    [InlineData(400, "InvalidArgument")]
    [InlineData(501, "ResourceUnavailable")]
    public void The_category_of_an_unknown_error_follows_its_status(int status, string category)
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Refusal(status, "Odd", "Never heard of.") };

        Assert.Equal(category, site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(Missing), CancellationToken.None)).Category);
    }

    [Fact]
    public void A_known_error_of_the_service_has_the_catalogues_id_cause_and_fix()
    {
        using var site = new SimulatedGallery(new());

        var error = site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(Missing), CancellationToken.None));

        Assert.Equal("ResourceNotFound", error.ErrorId);
        Assert.NotEmpty(error.Cause);
        Assert.NotEmpty(error.Fix);
        Assert.NotNull(error.RequestId);
    }
}
