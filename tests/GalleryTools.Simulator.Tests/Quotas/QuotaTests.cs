using Xunit;

namespace GalleryTools.Simulator.Tests.Quotas;

public class QuotaTests
{
    private const string Definition = $"{Site.Galleries}/sandbox/images/rhel-9";
    private const string Usages = $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/{{0}}/usages";

    [Fact]
    public void Usages_count_what_is_in_the_region()
    {
        var site = new Site();

        Assert.Equal((2, 100), Usage(site, "eastus", "Galleries"));
        Assert.Equal((0, 10000), Usage(site, "uksouth", "GalleryImageVersions"));
        var row = site.Get(Usages.Replace("{0}", "eastus", StringComparison.Ordinal), "2024-07-01").Json()["value"]![0]!.AsObject();
        Assert.Equal(["limit", "unit", "currentValue", "name"], row.Select(property => property.Key));
        Assert.Equal(("Count", "Availability Sets"), ((string?)row["unit"], (string?)row["name"]!["localizedValue"]));
    }

    [Fact]
    public void They_follow_what_is_made_and_deleted()
    {
        var site = new Site();
        var (before, _) = Usage(site, "eastus", "GalleryImageVersions");

        site.Finish(site.Put($"{Definition}/versions/1.0.0", VersionBody.From($"{Site.Compute}/images/rhel-9-build")));
        Assert.Equal(before + 1, Usage(site, "eastus", "GalleryImageVersions").Used);
        site.Finish(site.Delete($"{Definition}/versions/1.0.0"));

        Assert.Equal(before, Usage(site, "eastus", "GalleryImageVersions").Used);
    }

    [Fact]
    public void One_more_than_the_quota_is_refused_and_an_update_is_not()
    {
        var site = new Site(ContosoWith.Scenario("""{"quotas":{"Galleries":3} }"""));
        Assert.Equal(201, site.Put($"{Site.Galleries}/third", """{"location":"eastus"}""").Status);

        var refused = site.Put($"{Site.Galleries}/fourth", """{"location":"eastus"}""");

        Assert.Equal((409, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.Contains("Location: eastus, Current Limit: 3, Current Usage: 3, Additional Required: 1", refused.ErrorMessage()!, StringComparison.Ordinal);
        Assert.Equal(200, site.Put($"{Site.Galleries}/third", """{"location":"eastus"}""").Status);
        Assert.Equal(201, site.Put($"{Site.Galleries}/fourth", """{"location":"westeurope"}""").Status);
    }

    [Fact]
    public void Replicas_of_a_version_in_a_region_have_a_limit_of_their_own()
    {
        var site = new Site(ContosoWith.Scenario("""{"quotas":{"replicas":10} }"""));

        var refused = site.Put($"{Definition}/versions/1.0.0", VersionBody.Of(
            $$"""{"source":{"id":"{{Site.Compute}}/images/rhel-9-build"} }""", """[{"name":"eastus","regionalReplicaCount":11}]"""));

        Assert.Equal((400, "InvalidParameter"), (refused.Status, refused.ErrorCode()));
        Assert.Contains("between '1' and '10'", refused.ErrorMessage()!, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_machines_as_a_snapshot_likes_are_counted()
    {
        var site = new Site(ContosoWith.Change(json =>
        {
            var set = json["subscriptions"]![0]!["resources"]!.AsArray().Single(item => ((string)item!["id"]!).EndsWith("/virtualMachineScaleSets/web", StringComparison.Ordinal))!;
            set["sku"]!["capacity"] = int.MaxValue;
        }));

        var cores = site.Get(Usages.Replace("{0}", "eastus", StringComparison.Ordinal), "2024-07-01").Json()["value"]!.AsArray()
            .Single(row => (string?)row!["name"]!["value"] == "cores")!;

        Assert.True((long)cores["currentValue"]! >= 2L * int.MaxValue, cores.ToJsonString());
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("1001")]
    [InlineData("-1")]
    [InlineData("\"many\"")]
    public void A_scale_set_has_a_thousand_machines_at_most(string capacity)
    {
        var site = new Site();

        var refused = site.Put($"{Site.Web}/providers/Microsoft.Compute/virtualMachineScaleSets/fresh", $$$"""{"location":"eastus","sku":{"name":"Standard_D2s_v5","capacity":{{{capacity}}}},"properties":{}}""", "2024-07-01");

        Assert.Equal((400, "InvalidParameter"), (refused.Status, refused.ErrorCode()));
        Assert.Equal("sku.capacity", refused.ErrorTarget());
    }

    private static (int Used, int Limit) Usage(Site site, string region, string name)
    {
        var row = site.Get(Usages.Replace("{0}", region, StringComparison.Ordinal), "2024-07-01").Json()["value"]!.AsArray()
            .Single(item => (string?)item!["name"]!["value"] == name)!;
        return ((int)row["currentValue"]!, (int)row["limit"]!);
    }
}
