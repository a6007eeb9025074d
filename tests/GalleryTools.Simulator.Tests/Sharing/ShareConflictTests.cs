using GalleryTools.Simulator.Tests.Scenarios;
using Xunit;

namespace GalleryTools.Simulator.Tests.Sharing;

/// <summary>A share and another operation on the same gallery, each taking a minute.</summary>
public class ShareConflictTests
{
    private const string Gallery = $"{Site.Galleries}/fresh";
    private const string Body = """{"location":"eastus","properties":{"sharingProfile":{"permissions":"Groups"} } }""";
    private const string Add = $$"""{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["{{Site.Subscription}}"]}]}""";

    private readonly Site _site = ScenarioSite.With("""{"durations":{"CreateGallery":60,"UpdateGallery":60,"DeleteGallery":60,"ShareGallery":60} }""");

    [Fact]
    public void While_it_is_created_it_is_not_shared_and_the_create_goes_on() => IsBusy(_site.Put(Gallery, Body), "CreateGallery");

    [Fact]
    public void While_it_is_updated_it_is_not_shared_and_the_update_goes_on()
    {
        Make();
        IsBusy(_site.Patch(Gallery, """{"tags":{"team":"platform"} }"""), "UpdateGallery");
    }

    [Fact]
    public void While_it_is_shared_it_is_not_shared_again()
    {
        Make();
        IsBusy(Share(), "ShareGallery");
    }

    [Fact]
    public void While_it_is_deleted_it_is_not_shared_and_the_delete_goes_on()
    {
        Make();
        var deleted = _site.Delete(Gallery);
        var refused = Share();

        Assert.Equal((409, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.StartsWith("Operation 'Update Gallery' is not on allowed on fresh; since it is marked for deletion.", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Equal(404, Share().Status);
    }

    [Fact]
    public void An_update_ends_the_share_that_runs_and_keeps_what_it_shared()
    {
        Make();
        var shared = Share();
        var updated = _site.Patch(Gallery, """{"tags":{"team":"platform"} }""");

        Assert.Equal((202, 200), (shared.Status, updated.Status));
        Assert.Equal("OperationPreempted", (string?)_site.Finish(shared)["error"]!["code"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(updated)["status"]);
        var gallery = _site.Get($"{Gallery}?$select=Permissions");
        Assert.Equal("Succeeded", gallery.State());
        Assert.Contains(Site.Subscription, gallery.Json()["properties"]!["sharingProfile"]!["groups"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_delete_ends_the_share_that_runs()
    {
        Make();
        var shared = Share();
        var deleted = _site.Delete(Gallery);

        Assert.Equal(202, deleted.Status);
        Assert.Equal("OperationPreempted", (string?)_site.Finish(shared)["error"]!["code"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Equal(404, _site.Get(Gallery).Status);
    }

    [Fact]
    public void A_definition_can_be_created_while_a_share_runs()
    {
        Make();
        var shared = Share();
        var created = _site.Put($"{Gallery}/images/one", """
            {"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2","identifier":{"publisher":"contoso","offer":"one","sku":"one"} } }
            """);

        Assert.Equal(201, created.Status);
        Assert.Equal("Succeeded", (string?)_site.Finish(created)["status"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(shared)["status"]);
    }

    [Theory]
    [InlineData("ReadOnly", 409, "ScopeLocked")]
    [InlineData("CanNotDelete", 202, null)]
    public void Only_a_read_only_lock_forbids_to_share(string level, int status, string? code)
    {
        Make();
        _site.Put($"{Gallery}/providers/Microsoft.Authorization/locks/keep", $$$"""{"properties":{"level":"{{{level}}}"} }""", "2020-05-01");
        var answer = Share();

        Assert.Equal((status, code), (answer.Status, answer.ErrorCode()));
        Assert.Equal(code is null ? null : "gateway", answer.Header("x-ms-failure-cause"));
    }

    private void IsBusy(SimulatedResponse running, string operation)
    {
        var refused = Share();

        Assert.Equal((409, "Conflict"), (refused.Status, refused.ErrorCode()));
        Assert.Contains($"The gallery 'fresh' can't be shared while its operation '{operation}'", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal("Succeeded", (string?)_site.Finish(running)["status"]);
        Assert.Equal("Succeeded", _site.Get(Gallery).State());
        Assert.Equal(202, Share().Status);
    }

    private void Make() => Assert.Equal("Succeeded", (string?)_site.Finish(_site.Put(Gallery, Body))["status"]);

    private SimulatedResponse Share() => _site.Send("POST", $"{Gallery}/share", Site.Version, Add);
}
