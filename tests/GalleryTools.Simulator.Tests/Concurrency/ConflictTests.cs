using Xunit;

namespace GalleryTools.Simulator.Tests.Concurrency;

/// <summary>Two clients that want different things of one gallery.</summary>
public class ConflictTests
{
    private const string Definition = $"{Site.Galleries}/contoso/images/ubuntu-2404";
    private const string Version = $"{Definition}/versions/2.0.0";
    private const string Empty = $"{Site.Galleries}/contoso/images/empty";

    private readonly Site _site = new();

    [Fact]
    public void The_later_of_two_updates_wins_and_the_earlier_ends_as_preempted()
    {
        _site.Finish(_site.Put(Version, VersionBody.From(Site.UbuntuImage)));
        var first = _site.Patch(Version, """{"tags":{"client":"first"}}""");
        var second = _site.Patch(Version, """{"tags":{"client":"second"}}""");

        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal("OperationPreempted", (string?)_site.Finish(first)["error"]!["code"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(second)["status"]);
        var version = _site.Get(Version);
        Assert.Equal(("Succeeded", "second"), (version.State(), (string?)version.Json()["tags"]!["client"]));
    }

    [Fact]
    public void A_definition_is_not_deleted_while_a_version_is_being_made_in_it()
    {
        MakeEmptyDefinition();
        var created = _site.Put($"{Empty}/versions/1.0.0", VersionBody.From(Site.UbuntuImage));
        Assert.Equal(201, created.Status);
        var refused = _site.Delete(Empty);

        Assert.Equal((409, "CannotDeleteResource"), (refused.Status, refused.ErrorCode()));
        Assert.Contains("versions/1.0.0", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal("Succeeded", (string?)_site.Finish(created)["status"]);
        Assert.Equal("Succeeded", _site.Get($"{Empty}/versions/1.0.0").State());
    }

    [Fact]
    public void Nothing_is_made_in_a_definition_that_is_being_deleted()
    {
        MakeEmptyDefinition();
        var deleted = _site.Delete(Empty);
        var refused = _site.Put($"{Empty}/versions/1.0.0", VersionBody.From(Site.UbuntuImage));

        Assert.Equal((409, "OperationNotAllowed"), (refused.Status, refused.ErrorCode()));
        Assert.StartsWith("Operation 'Create Gallery Image Version' is not on allowed on empty; since it is marked for deletion.", refused.ErrorMessage(), StringComparison.Ordinal);
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Equal(404, _site.Get(Empty).Status);
    }

    [Fact]
    public void What_was_deleted_can_be_made_again_at_once()
    {
        _site.Finish(_site.Put(Version, VersionBody.From(Site.UbuntuImage)));
        _site.Finish(_site.Delete(Version));
        var again = _site.Put(Version, VersionBody.From(Site.UbuntuImage));

        Assert.Equal(201, again.Status);
        Assert.Equal("Succeeded", (string?)_site.Finish(again)["status"]);
    }

    [Fact]
    public void The_second_of_two_creations_of_one_version_is_an_update_of_the_first()
    {
        var first = _site.Put(Version, VersionBody.From(Site.UbuntuImage));
        var second = _site.Put(Version, VersionBody.From(Site.UbuntuImage));

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal("OperationPreempted", (string?)_site.Finish(first)["error"]!["code"]);
        Assert.Equal("Succeeded", (string?)_site.Finish(second)["status"]);
        Assert.Equal("Succeeded", _site.Get(Version).State());
    }

    private void MakeEmptyDefinition() => _site.Finish(_site.Put(Empty, """
        {"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2","identifier":{"publisher":"contoso","offer":"empty","sku":"one"} } }
        """));
}
