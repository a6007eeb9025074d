using Xunit;

namespace GalleryTools.Simulator.Tests.Children;

public class AccessProfileVersionTests
{
    private const string Since = "2024-03-03";
    private const string Profile = $"{Site.Galleries}/sandbox/inVMAccessControlProfiles/wire";
    private const string Version = $"{Profile}/versions/1.0.0";

    private readonly Site _site = new();

    public AccessProfileVersionTests() =>
        _site.Finish(_site.Put(Profile, """{"location":"eastus","properties":{"osType":"Linux","applicableHostEndpoint":"WireServer"} }""", Since));

    [Fact]
    public void Without_locations_it_is_where_it_was_made_and_shows_its_replication_unasked()
    {
        var created = _site.Put(Version, """{"location":"eastus","properties":{"mode":"Audit","defaultAccess":"Allow"} }""", Since);
        _site.Finish(created);

        Assert.Equal("""[{"name":"eastus"}]""", created.Json()["properties"]!["targetLocations"]!.ToJsonString());
        Assert.Null(created.Json()["properties"]!["replicationStatus"]);
        var read = _site.Get(Version, Since).Json();
        Assert.Equal("Microsoft.Compute/galleries/inVMAccessControlProfiles", (string?)read["type"]);
        Assert.Equal("Completed", (string?)read["properties"]!["replicationStatus"]!["aggregatedState"]);
        Assert.Equal("eastus", (string?)read["properties"]!["replicationStatus"]!["summary"]![0]!["region"]);
    }

    [Fact]
    public void A_further_location_is_replicated_to()
    {
        _site.Finish(_site.Put(Version, """{"location":"eastus","properties":{"mode":"Audit","defaultAccess":"Allow"} }""", Since));

        var updated = _site.Put(Version,
            """{"location":"eastus","properties":{"mode":"Audit","defaultAccess":"Allow","targetLocations":[{"name":"eastus"},{"name":"West US"}]} }""", Since);
        _site.Finish(updated);

        Assert.Equal((200, "Updating"), (updated.Status, updated.State()));
        Assert.Equal("Microsoft.Compute/CreateUpdateGalleryInVMAccessControlProfileVersion3Min;148,Microsoft.Compute/CreateUpdateGalleryInVMAccessControlProfileVersion30Min;748",
            updated.Header("x-ms-ratelimit-remaining-resource"));
        Assert.Equal(["eastus", "westus"],
            _site.Get(Version, Since).Json()["properties"]!["replicationStatus"]!["summary"]!.AsArray().Select(region => (string?)region!["region"]));
    }
}
