using Xunit;

namespace GalleryTools.Simulator.Tests.Operations;

public class OperationUrlTests
{
    private readonly Site _site = new();

    [Fact]
    public void An_operation_url_is_signed_and_long()
    {
        var url = Started().Header("azure-asyncoperation")!;

        Assert.StartsWith($"https://simulator.gallerytools.invalid/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/eastus/capsOperations/",
            url, StringComparison.Ordinal);
        Assert.Contains("?api-version=2023-07-03&t=", url, StringComparison.Ordinal);
        Assert.InRange(url.Length, 2000, 4000);
    }

    [Theory]
    [InlineData("&s=", "&s=A")]
    [InlineData("&c=", "&c=A")]
    [InlineData("&h=", "&h=A")]
    [InlineData("&t=", "&t=1")]
    [InlineData("api-version=2023-07-03", "api-version=2024-03-03")]
    public void A_url_that_was_changed_is_refused(string part, string changed)
    {
        var url = Started().Header("azure-asyncoperation")!.Replace(part, changed, StringComparison.Ordinal);
        Assert.Equal(403, _site.Raw("GET", url).Status);
    }

    [Fact]
    public void The_two_urls_of_an_operation_are_signed_each_on_its_own()
    {
        var started = Started();
        var monitor = started.Header("azure-asyncoperation")!.Replace("?api-version", "?monitor=true&api-version", StringComparison.Ordinal);

        Assert.Equal(403, _site.Raw("GET", monitor).Status);
        Assert.Equal(202, _site.Raw("GET", started.Header("location")!).Status);
        _site.Finish(started);
        var done = _site.Raw("GET", started.Header("location")!);
        Assert.Equal((200, ""), (done.Status, done.Body));
    }

    [Fact]
    public void An_unknown_operation_is_not_found()
    {
        var url = Started().Header("azure-asyncoperation")!;
        var name = new Uri(url).Segments[^1];
        Assert.Equal(404, _site.Raw("GET", url.Replace(name, Guid.Empty.ToString(), StringComparison.Ordinal)).Status);
    }

    [Fact]
    public void A_second_delete_joins_the_first()
    {
        var first = Started();
        var second = Started();
        Assert.Equal((202, first.Header("azure-asyncoperation")), (second.Status, second.Header("azure-asyncoperation")));
    }

    [Fact]
    public void A_delete_ends_what_runs_on_the_version()
    {
        const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0";
        var created = _site.Put(Version, VersionBody.From(Site.UbuntuImage));
        var deleted = _site.Delete(Version);

        Assert.Equal("OperationPreempted", (string?)_site.Poll(created).Json()["error"]!["code"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Equal(404, _site.Get(Version).Status);
    }

    private SimulatedResponse Started() => _site.Delete($"{Site.Galleries}/sandbox/images/rhel-9/versions/0.1.0");
}
