using Xunit;

namespace GalleryTools.Simulator.Tests.Deployments;

/// <summary>What time does to a version that machines are made from.</summary>
public class ImageTimeTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/contoso";
    private const string Ubuntu = $"{Gallery}/images/ubuntu-2404";
    private const string Regions = """[{"name":"eastus"}]""";

    [Fact]
    public void A_soft_deleted_version_serves_machines_that_name_it_until_its_consumption_ends()
    {
        var site = new Site();
        site.Finish(site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true,"gracePeriodInDays":7} } }""", Newest));
        site.Finish(site.Delete($"{Ubuntu}/versions/1.2.0", Newest));

        Assert.Equal(201, Machine(site, "one", $"{Ubuntu}/versions/1.2.0").Status);
        site.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal("GalleryImageNotFound", Machine(site, "two", $"{Ubuntu}/versions/1.2.0").ErrorCode());
        Assert.Equal(200, site.Patch($"{Ubuntu}/versions/1.2.0", """{"properties":{"restore":true} }""", Newest).Status);
    }

    [Fact]
    public void It_is_no_latest()
    {
        var site = new Site();
        site.Finish(site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true} } }""", Newest));
        foreach (var name in new[] { "1.0.0", "1.1.0", "1.2.0" })
            site.Finish(site.Delete($"{Ubuntu}/versions/{name}", Newest));

        Assert.Equal("GalleryImageNotFound", Machine(site, "one", Ubuntu).ErrorCode());
    }

    [Fact]
    public void Those_it_is_shared_with_see_its_state()
    {
        var site = new Site();
        const string Shared = $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/eastus/sharedGalleries/{Site.Subscription}-CONTOSO/images/ubuntu-2404/versions";
        site.Finish(site.Patch(Gallery, """{"properties":{"softDeletePolicy":{"isSoftDeleteEnabled":true},"sharingProfile":{"permissions":"Groups"} } }""", Newest));
        site.Finish(site.Send("POST", $"{Gallery}/share", Newest, $$"""{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["{{Site.Subscription}}"]}]}"""));
        site.Finish(site.Delete($"{Ubuntu}/versions/1.1.0", Newest));

        var states = site.Get(Shared, Newest).Json()["value"]!.AsArray().Select(item => $"{item!["name"]} {item["properties"]!["imageState"]}");

        Assert.Equal(["1.0.0 Active", "1.1.0 SoftDeleted", "1.2.0 Active"], states);
        Assert.NotNull((string?)site.Get($"{Shared}/1.1.0", Newest).Json()["properties"]!["consumptionEndTime"]);
        Assert.Equal(404, site.Get($"{Shared}/1.1.0").Status);
    }

    [Fact]
    public void A_new_version_is_not_found_for_as_long_as_the_scenario_says()
    {
        var site = new Site(ContosoWith.Scenario("""{"imageDelaySeconds":{"min":15,"max":15} }"""));
        site.Finish(site.Put($"{Ubuntu}/versions/2.0.0", VersionBody.Of($$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""", Regions)));
        Assert.Equal("Succeeded", site.Get($"{Ubuntu}/versions/2.0.0").State());
        Assert.Equal((404, "GalleryImageNotFound"), (Machine(site, "one", $"{Ubuntu}/versions/2.0.0").Status, Machine(site, "one", $"{Ubuntu}/versions/2.0.0").ErrorCode()));

        site.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(201, Machine(site, "one", $"{Ubuntu}/versions/2.0.0").Status);
    }

    [Fact]
    public void A_version_past_its_end_of_life_is_still_latest()
    {
        var site = new Site();
        site.Finish(site.Put($"{Ubuntu}/versions/2.0.0", VersionBody.Of(
            $$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""", Regions, ""","endOfLifeDate":"2026-12-01T00:00:00Z" """)));
        site.Finish(site.Delete($"{Ubuntu}/versions/1.2.0"));
        site.Finish(site.Delete($"{Ubuntu}/versions/1.1.0"));
        site.Finish(site.Delete($"{Ubuntu}/versions/1.0.0"));
        site.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal(201, Machine(site, "one", Ubuntu).Status);
    }

    private static SimulatedResponse Machine(Site site, string name, string image) => site.Put(
        $"{Site.Compute}/virtualMachines/{name}",
        $$$"""{"location":"eastus","properties":{"storageProfile":{"imageReference":{"id":"{{{image}}}"} },"osProfile":{"computerName":"a","adminUsername":"me"} } }""", "2024-07-01");
}
