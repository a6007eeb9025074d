using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Subscriptions;

public class SubscriptionTests
{
    private const string Path = $"/subscriptions/{Site.Subscription}";

    private readonly Site _site = new();

    [Fact]
    public void Subscriptions_are_listed_and_read()
    {
        Assert.Equal(Site.Subscription, (string?)_site.Get("/subscriptions").Json()["value"]![0]!["subscriptionId"]);
        Assert.Equal("Contoso Images", (string?)_site.Get(Path).Json()["displayName"]);
    }

    [Fact]
    public void Locations_have_all_their_names()
    {
        var korea = _site.Get($"{Path}/locations").Json()["value"]!.AsArray().Single(item => (string?)item!["name"] == "koreacentral")!;
        Assert.Equal(("Korea Central", "(Asia Pacific) Korea Central"), ((string?)korea["displayName"], (string?)korea["regionalDisplayName"]));
    }

    [Fact]
    public void The_provider_names_every_type_beneath_a_gallery()
    {
        var types = _site.Get($"{Path}/providers/Microsoft.Compute").Json()["resourceTypes"]!.AsArray();
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "galleries", "galleries/images", "galleries/images/versions", "galleries/applications", "galleries/applications/versions",
                "galleries/inVMAccessControlProfiles", "galleries/inVMAccessControlProfiles/versions", "galleries/serviceArtifacts",
                "galleries/scripts", "galleries/scripts/versions", "galleries/softDeletedArtifactTypes/artifacts/versions",
            },
            types.Select(type => (string)type!["resourceType"]!).ToHashSet(StringComparer.Ordinal));
        var galleries = types.First(type => (string?)type!["resourceType"] == "galleries")!;
        Assert.Equal("2026-03-03", (string?)galleries["apiVersions"]![0]);
        var scripts = types.First(type => (string?)type!["resourceType"] == "galleries/scripts")!;
        Assert.Equal(["2026-03-03", "2025-12-03", "2025-03-03"], scripts["apiVersions"]!.AsArray().Select(version => (string?)version));
        Assert.Contains("Korea Central", galleries["locations"]!.AsArray().Select(name => (string)name!));
    }

    [Fact]
    public void A_resource_group_is_made_at_once()
    {
        var created = _site.Put($"{Path}/resourceGroups/fresh", """{"location":"West Europe","tags":{"a":"b"}}""", "2021-04-01");

        Assert.Equal(201, created.Status);
        Assert.Equal("westeurope", (string?)created.Json()["location"]);
        Assert.Equal(3, _site.Get($"{Path}/resourceGroups", "2021-04-01").Json()["value"]!.AsArray().Count);
        Assert.Equal(201, _site.Put($"{Path}/resourceGroups/fresh/providers/Microsoft.Compute/galleries/g", """{"location":"westeurope"}""").Status);
    }

    [Fact]
    public void Names_compare_without_case_and_keep_that_of_their_creation()
    {
        var lower = _site.Get(Site.Galleries.ToLowerInvariant() + "/CONTOSO").Json();
        Assert.Equal($"{Site.Galleries}/contoso", (string?)lower["id"]);
        Assert.Equal("contoso", (string?)lower["name"]);
    }

    [Fact]
    public void Each_api_version_shows_what_it_knows()
    {
        const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0";
        JsonNode At(string version) => _site.Get(Version, version).Json()["properties"]!;

        Assert.Equal(Site.UbuntuImage, (string?)At("2019-03-01")["publishingProfile"]!["source"]!["managedImage"]!["id"]);
        Assert.Null(At("2019-03-01")["storageProfile"]!["source"]);
        Assert.Equal(Site.UbuntuImage, (string?)At("2019-07-01")["storageProfile"]!["source"]!["id"]);
        Assert.Null(At("2021-10-01")["safetyProfile"]);
        Assert.Equal(["reportedForPolicyViolation"], At("2022-01-03")["safetyProfile"]!.AsObject().Select(property => property.Key));
        Assert.Equal(2, At("2022-03-03")["safetyProfile"]!.AsObject().Count);
        Assert.Equal(3, At("2024-03-03")["safetyProfile"]!.AsObject().Count);
    }
}
