using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Versions;

public class ValidationsProfileTests
{
    private const string Since = "2024-03-03";
    private const string Machine = $"{Site.Compute}/virtualMachines/builder";
    private const string Version = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.0.0";

    [Fact]
    public void A_new_version_says_that_nothing_was_validated()
    {
        var site = new Site();

        var created = site.Put(Version, VersionBody.From(Site.UbuntuImage), Since);
        site.Finish(created);

        const string NotExecuted = """{"validationOperationStatus":"NotExecuted"}""";
        Assert.Equal(NotExecuted, Profile(created)!.ToJsonString());
        Assert.Equal(NotExecuted, Profile(site.Get(Version, Since))!.ToJsonString());
        Assert.Null(Profile(site.Get(Version)));
    }

    [Fact]
    public void Once_it_is_there_it_names_the_marketplace_image_of_its_machine()
    {
        var site = WithMachine();

        var created = site.Put(Version, VersionBody.Of($$"""{"source":{"virtualMachineId":"{{Machine}}"} }"""), Since);
        site.Finish(created);

        Assert.Equal(201, created.Status);
        Assert.Null(Profile(created)!["platformAttributes"]);
        Assert.Equal(["source_image_publisher=Fabrikam", "source_image_offer=server", "source_image_sku=24_04-lts"],
            Profile(site.Get(Version, Since))!["platformAttributes"]!.AsArray().Select(attribute => $"{attribute!["name"]}={attribute["value"]}"));
    }

    [Fact]
    public void The_answer_to_an_update_leaves_it_out()
    {
        var site = new Site();
        site.Finish(site.Put(Version, VersionBody.From(Site.UbuntuImage), Since));

        var updated = site.Patch(Version, """{"tags":{"team":"platform"} }""", Since);
        site.Finish(updated);

        Assert.Null(Profile(updated));
        Assert.NotNull(Profile(site.Get(Version, Since)));
    }

    [Fact]
    public void A_protection_that_nobody_set_is_not_shown()
    {
        var site = new Site();
        site.Finish(site.Put(Version, VersionBody.From(Site.UbuntuImage), Since));
        Assert.False(Safety(site).ContainsKey("blockDeletionBeforeEndOfLife"));

        site.Finish(site.Patch(Version, """{"properties":{"safetyProfile":{"blockDeletionBeforeEndOfLife":false} } }""", Since));

        Assert.False((bool)Safety(site)["blockDeletionBeforeEndOfLife"]!);
    }

    private static JsonObject Safety(Site site) => site.Get(Version, Since).Json()["properties"]!["safetyProfile"]!.AsObject();

    private static JsonNode? Profile(SimulatedResponse response) => response.Json()["properties"]!["validationsProfile"];

    private static Site WithMachine()
    {
        var snapshot = JsonNode.Parse(Snapshot.Contoso().ToJson())!;
        var resources = snapshot["subscriptions"]!.AsArray().Single(subscription => (string?)subscription!["subscriptionId"] == Site.Subscription)!["resources"]!.AsArray();
        resources.Add(JsonNode.Parse($$"""
            {"id":"{{Machine}}","name":"builder","type":"Microsoft.Compute/virtualMachines","location":"eastus","properties":{"provisioningState":"Succeeded",
             "storageProfile":{"imageReference":{"publisher":"Fabrikam","offer":"server","sku":"24_04-lts","version":"latest"},
                               "osDisk":{"osType":"Linux","caching":"ReadWrite","diskSizeGB":30},"dataDisks":[]} } }
            """));
        return new Site(Snapshot.Parse(snapshot.ToJsonString()));
    }
}
