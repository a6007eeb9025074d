using Xunit;

namespace GalleryTools.Simulator.Tests.Definitions;

public class FeatureUpdateTests
{
    private const string Since = "2024-03-03";
    private const string Definition = $"{Site.Galleries}/contoso/images/almalinux-9";

    private const string Body = """
        {"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2",
         "identifier":{"publisher":"Contoso","offer":"almalinux","sku":"9"},{0} } }
        """;

    [Fact]
    public void Features_change_from_a_version_on_and_the_switch_for_it_is_not_shown()
    {
        var site = new Site();
        site.Finish(site.Put(Definition, Write(""" "features":[{"name":"SecurityType","value":"TrustedLaunchSupported"}]"""), Since));

        var updated = site.Put(Definition, Write(
            """ "allowUpdateImage":true,"features":[{"name":"SecurityType","value":"TrustedLaunch","startsAtVersion":"2.0.0"}]"""), Since);
        site.Finish(updated);

        Assert.Equal((200, "Updating"), (updated.Status, updated.State()));
        Assert.Null(updated.Json()["properties"]!["allowUpdateImage"]);
        var properties = site.Get(Definition, Since).Json()["properties"]!;
        Assert.Null(properties["allowUpdateImage"]);
        var feature = Assert.Single(properties["features"]!.AsArray())!;
        Assert.Equal(("TrustedLaunch", "2.0.0"), ((string?)feature["value"], (string?)feature["startsAtVersion"]));
        Assert.Null(site.Get(Definition).Json()["properties"]!["features"]![0]!["startsAtVersion"]);
    }

    private static string Write(string more) => Body.Replace("{0}", more, StringComparison.Ordinal);
}
