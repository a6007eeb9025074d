using Xunit;

namespace GalleryTools.Simulator.Tests.Deployments;

public class LatestVersionTests
{
    private const string Latest = $"{Site.Galleries}/contoso/images/many";
    private const string Regions = """{"name":"East US"},{"name":"West Europe"}""";

    [Theory]
    [InlineData("eastus", "1.10.0")]
    [InlineData("westeurope", "1.9.0")]
    public void Latest_is_the_highest_number_that_counts_in_the_region(string region, string expected)
    {
        var site = new Site(ContosoWith.Resources(
            ContosoWith.Definition("many", "{}"),
            Version("1.9.0"),
            Version("1.10.0", $$"""[{"name":"East US"},{"name":"West Europe","excludeFromLatest":true}]"""),
            Version("1.11.0", """[{"name":"UK South"}]"""),
            Version("2.0.0", more: ""","excludeFromLatest":true"""),
            Version("2.1.0", state: "Creating"),
            Version("2.2.0", state: "Failed"),
            Version("2.3.0", status: """{"summary":[{"region":"eastus","state":"Replicating","progress":10},{"region":"westeurope","state":"Failed","progress":10}]}""")));

        Assert.Equal(expected, ExactVersion(site.CreateMachine(Latest, location: region)));
        site.Finish(site.Delete(ImageRequest.Machine));
        Assert.Equal(expected, ExactVersion(site.CreateMachine(Latest + "/versions/latest", location: region)));
    }

    [Fact]
    public void A_version_that_is_being_updated_goes_on_serving_the_regions_that_it_has()
    {
        var site = new Site();
        var windows = $"{Site.Galleries}/contoso/images/win2025";

        Assert.Equal("2026.10.0", ExactVersion(site.CreateMachine(windows)));
        site.Finish(site.Delete(ImageRequest.Machine));
        Assert.Equal("2026.9.0", ExactVersion(site.CreateMachine(windows, location: "westeurope")));
    }

    [Fact]
    public void A_new_version_is_the_latest_once_it_is_there()
    {
        var site = new Site();
        var created = site.Put($"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0", VersionBody.From(Site.UbuntuImage));
        Assert.Equal("GalleryImageNotFound", site.CreateMachine($"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0").ErrorCode());

        site.Finish(created);
        Assert.Equal("2.0.0", ExactVersion(site.CreateMachine($"{Site.Galleries}/contoso/images/ubuntu-2404")));
    }

    private static string? ExactVersion(SimulatedResponse created) =>
        (string?)created.Json()["properties"]?["storageProfile"]?["imageReference"]?["exactVersion"] ?? created.Body;

    private static string Version(string name, string regions = $"[{Regions}]", string more = "", string state = "Succeeded", string? status = null) =>
        ContosoWith.Version("many", name, $$$"""{"publishingProfile":{"targetRegions":{{{regions}}}{{{more}}} },"provisioningState":"{{{state}}}","replicationStatus":{{{status ?? "null"}}} }""");
}
