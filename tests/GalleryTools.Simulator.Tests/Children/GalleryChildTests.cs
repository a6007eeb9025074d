using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Children;

public class GalleryChildTests
{
    private const string Newest = "2026-03-03";
    private const string Gallery = $"{Site.Galleries}/sandbox";
    private const string Application = $"{Gallery}/applications/agent";
    private const string Linux = """{"location":"eastus","properties":{"supportedOSType":"Linux"} }""";
    private const string ApplicationVersion =
        """
        {"location":"eastus","properties":{"publishingProfile":{
          "source":{"mediaLink":"https://contoso.blob.core.windows.net/apps/agent.tar"},
          "manageActions":{"install":"./install","remove":"./remove"},
          "targetRegions":[{"name":"eastus"},{"name":"koreacentral"}]} } }
        """;

    private readonly Site _site = new();

    public static TheoryData<string, string> KindsWithOperations() => new()
    {
        { "serviceArtifacts/web", """{"location":"eastus","properties":{"targetLocations":[{"name":"eastus"}]} }""" },
        { "inVMAccessControlProfiles/imds", """{"location":"eastus","properties":{"osType":"Linux","applicableHostEndpoint":"IMDS"} }""" },
        { "scripts/setup", Linux },
    };

    [Fact]
    public void An_application_is_there_at_once_and_has_no_provisioning_state()
    {
        var created = _site.Put(Application, Linux, "2021-07-01");

        Assert.Equal(201, created.Status);
        Assert.Null(created.Header("azure-asyncoperation"));
        Assert.Null(created.State());
        Assert.Equal(200, _site.Patch(Application, """{"tags":{"team":"a"} }""", "2021-07-01").Status);
        Assert.Equal("a", (string?)_site.Get(Application, "2021-07-01").Json()["tags"]!["team"]);
        Assert.Equal(200, _site.Delete(Application, "2021-07-01").Status);
        Assert.Equal(404, _site.Get(Application, "2021-07-01").Status);
    }

    [Fact]
    public void An_application_version_replicates_and_fills_in_its_defaults()
    {
        _site.Put(Application, Linux);
        var created = _site.Put($"{Application}/versions/1.0.0", ApplicationVersion);

        Assert.Equal((201, "Creating"), (created.Status, created.State()));
        var profile = created.Json()["properties"]!["publishingProfile"]!;
        Assert.Equal("Korea Central", (string?)profile["targetRegions"]![1]!["name"]);
        Assert.Equal("https://contoso.blob.core.windows.net/apps/agent.tar", (string?)profile["source"]!["mediaLink"]);
        Assert.False((bool?)profile["enableHealthCheck"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(created)["status"]);
        var read = _site.Get($"{Application}/versions/1.0.0?$expand=ReplicationStatus");
        Assert.Equal("Completed", (string?)read.Json()["properties"]!["replicationStatus"]!["aggregatedState"]);
        Assert.Null(_site.Get($"{Application}/versions/1.0.0").Json()["properties"]!["replicationStatus"]);
    }

    [Fact]
    public void A_version_without_its_package_is_refused_by_the_path()
    {
        _site.Put(Application, Linux);

        var refused = _site.Put($"{Application}/versions/1.0.0", """{"location":"eastus","properties":{"publishingProfile":{"source":{} } } }""");

        Assert.Equal((400, "InvalidParameter"), (refused.Status, refused.ErrorCode()));
        Assert.Equal("galleryApplicationVersion.properties.publishingProfile.source.mediaLink", refused.ErrorTarget());
    }

    [Theory]
    [MemberData(nameof(KindsWithOperations))]
    public void The_other_kinds_are_made_and_deleted_by_operations(string child, string body)
    {
        var created = _site.Put($"{Gallery}/{child}", body, Newest);
        Assert.Equal((201, "Creating"), (created.Status, created.State()));
        Assert.Null(created.Header("location"));
        Assert.Equal("Succeeded", (string?)_site.Finish(created)["status"]);
        Assert.Equal("Succeeded", _site.Get($"{Gallery}/{child}", Newest).State());

        var deleted = _site.Delete($"{Gallery}/{child}", Newest);
        Assert.Equal(202, deleted.Status);
        Assert.NotNull(deleted.Header("location"));
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Equal(404, _site.Get($"{Gallery}/{child}", Newest).Status);
    }

    [Fact]
    public void An_access_control_profile_version_has_a_date_and_replicates_to_its_locations()
    {
        const string Profile = $"{Gallery}/inVMAccessControlProfiles/imds";
        _site.Finish(_site.Put(Profile, """{"location":"eastus","properties":{"osType":"Linux","applicableHostEndpoint":"IMDS"} }""", Newest));
        var created = _site.Put($"{Profile}/versions/1.0.0",
            """{"location":"eastus","properties":{"mode":"Audit","defaultAccess":"Allow","targetLocations":[{"name":"East US"},{"name":"West Europe"}]} }""", Newest);

        Assert.Equal(_site.Clock.GetUtcNow(), (DateTimeOffset)created.Json()["properties"]!["publishedDate"]!);
        Assert.False((bool?)created.Json()["properties"]!["excludeFromLatest"]);
        _site.Finish(created);
        var regions = _site.Get($"{Profile}/versions/1.0.0?$expand=ReplicationStatus", Newest).Json()["properties"]!["replicationStatus"]!["summary"]!.AsArray();
        Assert.Equal(["eastus", "westeurope"], regions.Select(region => (string?)region!["region"]));
    }

    [Fact]
    public void Each_kind_holds_its_parent_while_it_is_there_and_for_some_seconds_more()
    {
        const string Script = $"{Site.Galleries}/fresh/scripts/setup";
        _site.Finish(_site.Put($"{Site.Galleries}/fresh", """{"location":"eastus"}"""));
        _site.Finish(_site.Put(Script, Linux, Newest));
        Assert.Contains("galleries/fresh/scripts/setup", _site.Delete($"{Site.Galleries}/fresh").ErrorMessage()!, StringComparison.Ordinal);

        _site.Finish(_site.Delete(Script, Newest));
        Assert.Equal("CannotDeleteResource", _site.Delete($"{Site.Galleries}/fresh").ErrorCode());
        _site.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(202, _site.Delete($"{Site.Galleries}/fresh").Status);
    }

    [Fact]
    public void A_kind_that_the_api_version_lacks_has_no_provider_there() => Assert.Equal(
        "NoRegisteredProviderFound", _site.Put($"{Gallery}/scripts/setup", Linux, "2024-03-03").ErrorCode());

    [Fact]
    public void A_service_artifact_tells_the_latest_version_in_each_region()
    {
        const string Artifact = $"{Gallery}/serviceArtifacts/web";
        var body = JsonNode.Parse("""{"location":"eastus","properties":{"targetLocations":[{"name":"eastus"},{"name":"uksouth"}],"vmArtifactsProfiles":[]} }""")!;
        body["properties"]!["vmArtifactsProfiles"]!.AsArray().Add(new JsonObject
        {
            ["name"] = "os",
            ["artifactProfiles"] = new JsonArray(new JsonObject
            {
                ["imageReference"] = new JsonObject { ["id"] = $"{Gallery}/images/rhel-9", ["initialVersion"] = "0.0.1" },
            }),
        });
        _site.Finish(_site.Put(Artifact, body.ToJsonString(), Newest));

        var locations = _site.Get($"{Artifact}?$expand=latestVersion", Newest).Json()["properties"]!["targetLocations"]!.AsArray();

        Assert.Equal(["0.2.0", "0.0.1"], locations.Select(location => (string?)location!["vmArtifactsProfiles"]![0]!["artifactProfiles"]![0]!["imageReference"]!["currentVersion"]));
        Assert.Null(_site.Get(Artifact, Newest).Json()["properties"]!["targetLocations"]![0]!["vmArtifactsProfiles"]);
    }
}
