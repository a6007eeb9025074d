using System.Globalization;
using GalleryTools.Core.Service;
using GalleryTools.Simulator;
using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Service;

public class RetryTests
{
    [Fact]
    public void A_throttled_read_waits_as_many_seconds_as_the_service_says()
    {
        using var site = Failing(times: 1, _ => Reply(429, "", ("retry-after", "17")), out var gallery);

        site.Get(gallery);

        Assert.Equal(TimeSpan.FromSeconds(17), site.Elapsed);
        Assert.Equal(2, site.Sent.Count);
    }

    [Fact]
    public void A_throttled_read_waits_until_the_date_that_the_service_says()
    {
        var date = GalleryContents.Start.AddSeconds(42).ToString("R", CultureInfo.InvariantCulture);
        using var site = Failing(times: 1, _ => Reply(429, "", ("retry-after", date)), out var gallery);

        site.Get(gallery);

        Assert.Equal(TimeSpan.FromSeconds(42), site.Elapsed);
    }

    [Fact]
    public void A_wait_beyond_two_windows_of_the_service_is_for_the_caller_to_decide()
    {
        using var site = Failing(times: 1, _ => Reply(429, "", ("retry-after", "3600")), out var gallery);

        Assert.Equal(429, (int)site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(gallery), CancellationToken.None)).HttpStatus!);
        Assert.Single(site.Sent);
    }

    [Fact]
    public void A_read_that_is_refused_for_a_second_time_and_again_gets_through()
    {
        using var site = Failing(times: 40, _ => Reply(429, "", ("retry-after", "1")), out var gallery);

        site.Get(gallery);

        Assert.Equal(TimeSpan.FromSeconds(40), site.Elapsed);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("170")]
    [InlineData(null)]
    public void A_read_that_is_throttled_without_end_is_given_up(string? retryAfter)
    {
        using var site = Failing(times: int.MaxValue, _ => retryAfter is null ? Reply(429, "") : Reply(429, "", ("retry-after", retryAfter)), out var gallery);

        Assert.Equal(429, (int)site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(gallery), CancellationToken.None)).HttpStatus!);
        Assert.InRange(site.Elapsed, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(12));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void A_read_is_repeated_with_growing_pauses_while_the_service_is_ill(int status)
    {
        using var site = Failing(times: 4, _ => Reply(status, ""), out var gallery);

        site.Get(gallery);

        Assert.Equal(5, site.Sent.Count);
        Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 4 + 8), site.Elapsed);
    }

    [Fact]
    public void A_read_is_given_up_after_five_tries()
    {
        using var site = Failing(times: 9, _ => Reply(503, ""), out var gallery);

        Assert.Equal(503, (int)site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(gallery), CancellationToken.None)).HttpStatus!);
        Assert.Equal(5, site.Sent.Count);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public void A_delete_is_sent_once_whatever_the_answer_is(int status)
    {
        using var site = Failing(times: 9, _ => Reply(status, "", ("retry-after", "5")), out var gallery);

        Assert.Equal(status, (int)site.Refused(() => site.Arm.StartDeleteAsync(ResourceId.Parse(gallery), CancellationToken.None)).HttpStatus!);
        Assert.Single(site.Deletes);
    }

    public static TheoryData<Exception> Lost => [new HttpRequestException("reset"), new IOException("reset"), new TaskCanceledException("timeout", new TimeoutException())];

    [Theory]
    [MemberData(nameof(Lost))]
    public void A_read_is_repeated_when_its_connection_is_lost(Exception lost)
    {
        using var site = Failing(times: 2, _ => throw lost, out var gallery);

        site.Get(gallery);

        Assert.Equal(3, site.Sent.Count);
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public void A_delete_is_not_repeated_when_its_connection_is_lost(Exception lost)
    {
        using var site = Failing(times: 9, _ => throw lost, out var gallery);

        Assert.Equal("ServiceUnreachable", site.Refused(() => site.Arm.StartDeleteAsync(ResourceId.Parse(gallery), CancellationToken.None)).ErrorId);
        Assert.Single(site.Deletes);
    }

    [Fact]
    public void A_read_that_never_gets_through_names_the_endpoint_and_the_reason()
    {
        using var site = Failing(times: 9, _ => throw new HttpRequestException("no route to host"), out var gallery);

        var error = site.Refused(() => site.Arm.GetAsync(ResourceId.Parse(gallery), CancellationToken.None));

        Assert.Equal("ServiceUnreachable", error.ErrorId);
        Assert.Contains("simulator.gallerytools.invalid", error.Message, StringComparison.Ordinal);
        Assert.Contains("no route to host", error.Message, StringComparison.Ordinal);
        Assert.Equal(5, site.Sent.Count);
    }

    [Fact]
    public void Cancelling_during_a_wait_ends_it_at_once()
    {
        using var stop = new CancellationTokenSource();
        using var site = Failing(times: 9, _ => Reply(429, "", ("retry-after", "300")), out var gallery);
        using var timer = site.Clock.CreateTimer(_ => stop.Cancel(), state: null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);

        Assert.ThrowsAny<OperationCanceledException>(() => site.Await(() => site.Arm.GetAsync(ResourceId.Parse(gallery), stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(3), site.Elapsed);
        Assert.Single(site.Sent);
    }

    private static SimulatedGallery Failing(int times, Func<SimulatedRequest, SimulatedResponse?> fault, out string gallery)
    {
        var contents = new GalleryContents();
        gallery = contents.Gallery("prod");
        var left = times;
        return new SimulatedGallery(contents) { Fault = request => left-- > 0 ? fault(request) : null };
    }
}
