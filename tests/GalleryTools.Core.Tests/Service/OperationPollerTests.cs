using GalleryTools.Core.Service;
using GalleryTools.Simulator;
using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Service;

public class OperationPollerTests
{
    private static readonly Uri Operation = new(SimulatedService.Endpoint, "/operations/1?t=1&c=2&s=3&h=4");

    [Fact]
    public void The_delete_of_a_version_is_polled_when_the_service_says_so()
    {
        var contents = new GalleryContents();
        var version = ResourceId.Parse(contents.Version(contents.Definition(contents.Gallery("prod"), "web"), "1.0.0"));
        using var site = new SimulatedGallery(contents);

        var succeeded = site.Await(async () => await site.Arm.WaitAsync((await site.Arm.StartDeleteAsync(version, CancellationToken.None))!, CancellationToken.None));

        Assert.True(succeeded);
        // 90 seconds of work; the service asks to be polled every 60.
        Assert.Equal(TimeSpan.FromSeconds(120), site.Elapsed);
        Assert.Equal(["DELETE", "GET", "GET"], site.Sent.Select(request => request.Method));
    }

    [Fact]
    public void An_operation_that_failed_is_the_error_of_its_body()
    {
        using var site = Answering(Reply(200, """{"status":"Failed","error":{"code":"CrpPirReplicationJobsNotCompleted","message":"Replication job not completed at region: westcentralus"}}""", ("x-ms-request-id", "r-9")));

        var error = site.Refused(() => site.Arm.WaitAsync(Started(), CancellationToken.None));

        Assert.Equal("CrpPirReplicationJobsNotCompleted", error.ServiceCode);
        Assert.Equal("Replication job not completed at region: westcentralus", error.ServiceMessage);
        Assert.Equal("r-9", error.RequestId);
        Assert.EndsWith("/galleries/prod", error.ResourceId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Canceled")]
    [InlineData("Cancelled")]
    [InlineData("Failed")]
    public void An_operation_that_ended_badly_without_an_error_says_how_it_ended(string status)
    {
        using var site = Answering(Reply(200, $$"""{"status":"{{status}}"}"""));

        var error = site.Refused(() => site.Arm.WaitAsync(Started(), CancellationToken.None));

        Assert.Equal("OperationFailed", error.ServiceCode);
        Assert.Contains(status, error.ServiceMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(200, "{}")]
    public void An_operation_that_the_service_does_not_know_any_more_leaves_the_question_open(int status, string body)
    {
        using var site = Answering(Reply(status, body));

        Assert.False(site.Await(() => site.Arm.WaitAsync(Started(), CancellationToken.None)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(204)]
    public void With_Location_alone_the_status_code_tells_the_end(int status)
    {
        using var site = Answering(Reply(202, "", ("retry-after", "7")), Reply(status, ""));

        Assert.True(site.Await(() => site.Arm.WaitAsync(Started() with { OperationAddress = null, Location = Operation }, CancellationToken.None)));
        Assert.Equal(TimeSpan.FromSeconds(1 + 7), site.Elapsed);
    }

    [Fact]
    public void Without_a_wish_of_the_service_the_pauses_grow_to_half_a_minute()
    {
        using var site = Answering(Enumerable.Repeat(Reply(200, """{"status":"InProgress"}"""), 7).Append(Reply(200, """{"status":"Succeeded"}""")).ToArray());

        Assert.True(site.Await(() => site.Arm.WaitAsync(Started(), CancellationToken.None)));

        Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 4 + 8 + 16 + 30 + 30 + 30), site.Elapsed);
    }

    [Fact]
    public void The_services_wishes_are_met_for_the_first_and_for_later_polls()
    {
        using var site = Answering(Reply(200, """{"status":"InProgress"}""", ("retry-after", "480")), Reply(200, """{"status":"Succeeded"}"""));

        Assert.True(site.Await(() => site.Arm.WaitAsync(Started() with { FirstPoll = TimeSpan.FromSeconds(60) }, CancellationToken.None)));

        Assert.Equal(TimeSpan.FromSeconds(540), site.Elapsed);
    }

    [Fact]
    public void A_service_that_asks_for_no_pause_is_not_polled_without_one()
    {
        using var site = Answering(Enumerable.Repeat(Reply(200, """{"status":"InProgress"}""", ("retry-after", "0")), 3).Append(Reply(200, """{"status":"Succeeded"}""")).ToArray());

        Assert.True(site.Await(() => site.Arm.WaitAsync(Started() with { FirstPoll = TimeSpan.Zero }, CancellationToken.None)));

        Assert.Equal(TimeSpan.FromSeconds(4), site.Elapsed);
    }

    [Fact]
    public void An_absurd_wish_of_the_service_is_cut_to_an_hour()
    {
        using var site = Answering(Reply(200, """{"status":"InProgress"}""", ("retry-after", "2000000000")), Reply(200, """{"status":"Succeeded"}"""));

        Assert.True(site.Await(() => site.Arm.WaitAsync(Started(), CancellationToken.None)));

        Assert.Equal(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1), site.Elapsed);
    }

    [Fact]
    public void Operation_addresses_are_polled_as_given()
    {
        using var site = Answering(Reply(200, """{"status":"Succeeded"}"""));

        site.Await(() => site.Arm.WaitAsync(Started(), CancellationToken.None));

        Assert.Equal(Operation, Assert.Single(site.Sent).Uri);
    }

    [Fact]
    public void An_operation_address_elsewhere_is_refused()
    {
        using var site = Answering();

        Assert.Equal(
            "ForeignAddress",
            site.Refused(() => site.Arm.WaitAsync(Started() with { OperationAddress = new("https://elsewhere.invalid/1") }, CancellationToken.None)).ErrorId);
        Assert.Empty(site.Sent);
    }

    private static OperationState Started() => new(
        ResourceId.Parse($"{GalleryContents.Group}/providers/Microsoft.Compute/galleries/prod"), Operation, Location: null, "2024-03-03", GalleryContents.Start, FirstPoll: null);

    private static SimulatedGallery Answering(params SimulatedResponse[] answers)
    {
        var left = new Queue<SimulatedResponse>(answers);
        return new SimulatedGallery(new()) { Fault = _ => left.Dequeue() };
    }
}
