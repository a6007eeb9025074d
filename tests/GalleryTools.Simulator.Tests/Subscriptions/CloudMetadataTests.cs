using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Subscriptions;

public class CloudMetadataTests
{
    private static readonly string Origin = SimulatedService.Endpoint.GetLeftPart(UriPartial.Authority);

    private readonly Site _site = new();

    [Fact]
    public void A_client_finds_everything_at_the_simulator_and_signs_in_nowhere_else()
    {
        var cloud = _site.Get("/metadata/endpoints", "2015-01-01").Json();

        Assert.Equal(Origin, (string?)cloud["resourceManager"]);
        Assert.Equal(Origin, (string?)cloud["authentication"]!["loginEndpoint"]);
        Assert.Equal("https://management.core.windows.net/", (string?)cloud["authentication"]!["audiences"]![0]);
    }

    [Theory]
    [InlineData("2019-05-01", true)]
    [InlineData("2022-09-01", false)]
    public void Some_versions_answer_a_list_of_clouds(string version, bool isList) =>
        Assert.Equal(isList, _site.Get("/metadata/endpoints", version).Json() is JsonArray);

    [Fact]
    public void The_tenants_are_those_of_the_subscriptions() =>
        Assert.Equal("2b6e0d91-88f4-4c35-b1da-6f0c7e3a9d24", (string?)Assert.Single(_site.Get("/tenants", "2022-12-01").Json()["value"]!.AsArray())!["tenantId"]);
}
