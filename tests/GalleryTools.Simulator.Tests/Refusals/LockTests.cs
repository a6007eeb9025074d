using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class LockTests
{
    private const string Version = $"{Site.Galleries}/sandbox/images/rhel-9/versions/0.1.0";

    private readonly Site _site = new();

    [Theory]
    [InlineData($"/subscriptions/{Site.Subscription}")]
    [InlineData(Site.Group)]
    [InlineData($"{Site.Galleries}/sandbox")]
    [InlineData(Version)]
    public void A_lock_at_any_scope_above_forbids_the_delete(string scope)
    {
        Lock(scope, "CanNotDelete");
        var refused = _site.Delete(Version);

        Assert.Equal((409, "ScopeLocked"), (refused.Status, refused.ErrorCode()));
        Assert.Equal("gateway", refused.Header("x-ms-failure-cause"));
        Assert.EndsWith($"locked: '{scope}'. Please remove the lock and try again.", refused.ErrorMessage()!, StringComparison.Ordinal);
        Assert.Equal("Succeeded", _site.Get(Version).State());
    }

    [Fact]
    public void Only_a_read_only_lock_forbids_changes()
    {
        Lock($"{Site.Galleries}/sandbox", "CanNotDelete");
        Assert.Equal(200, _site.Patch(Version, """{"tags":{"a":"b"}}""").Status);

        Lock(Site.Group, "ReadOnly");
        Assert.Equal("ScopeLocked", _site.Patch(Version, """{"tags":{"a":"b"}}""").ErrorCode());
    }

    [Fact]
    public void A_lock_elsewhere_forbids_nothing()
    {
        Lock($"{Site.Galleries}/contoso", "CanNotDelete");
        Assert.Equal(202, _site.Delete(Version).Status);
    }

    [Fact]
    public void Without_its_lock_a_resource_can_be_deleted()
    {
        var path = Lock(Site.Group, "CanNotDelete");
        Assert.Single(_site.Get($"{Site.Group}/providers/Microsoft.Authorization/locks", "2020-05-01").Json()["value"]!.AsArray());
        Assert.Equal(200, _site.Delete(path, "2020-05-01").Status);

        Assert.Equal(202, _site.Delete(Version).Status);
    }

    [Theory]
    [InlineData("""{"properties":{"level":"Nonsense"}}""")]
    [InlineData("""{"properties":{"level":7}}""")]
    [InlineData("""{"properties":{}}""")]
    [InlineData("{}")]
    public void A_lock_has_one_of_two_levels(string body)
    {
        var refused = _site.Put($"{Site.Group}/providers/Microsoft.Authorization/locks/keep", body, "2020-05-01");

        Assert.Equal((400, "InvalidRequestContent"), (refused.Status, refused.ErrorCode()));
        Assert.Equal(202, _site.Delete(Version).Status);
    }

    [Fact]
    public void Its_level_counts_in_any_casing()
    {
        Lock(Site.Group, "readonly");

        Assert.Equal("ScopeLocked", _site.Patch(Version, """{"tags":{"a":"b"}}""").ErrorCode());
    }

    private string Lock(string scope, string level)
    {
        var path = $"{scope}/providers/Microsoft.Authorization/locks/keep";
        Assert.Equal(201, _site.Put(path, $$$"""{"properties":{"level":"{{{level}}}"}}""", "2020-05-01").Status);
        return path;
    }
}
