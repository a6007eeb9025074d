using Xunit;

namespace GalleryTools.Simulator.Tests.Deployments;

public class MachineTests
{
    private const string Ubuntu = $"{Site.Galleries}/contoso/images/ubuntu-2404";

    private readonly Site _site = new();

    [Fact]
    public void A_machine_is_created_and_found_as_it_was_asked_for()
    {
        var created = _site.CreateMachine($"{Ubuntu}/versions/1.1.0");

        Assert.Equal((201, "Creating"), (created.Status, created.State()));
        Assert.Contains("/providers/Microsoft.Compute/locations/eastus/operations/", created.Header("azure-asyncoperation"), StringComparison.Ordinal);
        Assert.Null(created.Header("location"));
        Assert.Equal("Succeeded", (string?)_site.Finish(created)["status"]);
        var machine = _site.Get(ImageRequest.Machine, ImageRequest.ApiVersion);
        Assert.Equal((200, "Succeeded"), (machine.Status, machine.State()));
        var storage = machine.Json()["properties"]!["storageProfile"]!;
        Assert.Equal(($"{Ubuntu}/versions/1.1.0", "1.1.0"), ((string?)storage["imageReference"]!["id"], (string?)storage["imageReference"]!["exactVersion"]));
        Assert.Equal(("Linux", 30), ((string?)storage["osDisk"]!["osType"], (int)storage["osDisk"]!["diskSizeGB"]!));
    }

    [Fact]
    public void Secrets_never_come_back()
    {
        var created = _site.CreateMachine($"{Ubuntu}/versions/1.1.0", more: ""","userData":"c2VjcmV0" """);

        Assert.DoesNotContain("hunter2", created.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", _site.Get(ImageRequest.Machine).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _site.Service.Save().ToJson(), StringComparison.Ordinal);
        Assert.Equal("me", (string?)created.Json()["properties"]!["osProfile"]!["adminUsername"]);
    }

    [Fact]
    public void A_machine_keeps_its_image()
    {
        _site.Finish(_site.CreateMachine($"{Ubuntu}/versions/1.1.0"));
        var changed = _site.CreateMachine($"{Ubuntu}/versions/1.2.0");

        Assert.Equal((409, "PropertyChangeNotAllowed", "imageReference"), (changed.Status, changed.ErrorCode(), changed.ErrorTarget()));
        Assert.Equal("Changing property 'imageReference' is not allowed.", changed.ErrorMessage());
    }

    [Fact]
    public void A_machine_outlives_its_image_and_can_still_be_changed()
    {
        var created = _site.Get($"{Site.Web}/providers/Microsoft.Compute/virtualMachines/jump").Json();
        _site.Finish(_site.Delete($"{Ubuntu}/versions/1.2.0"));

        var tagged = _site.Patch((string)created["id"]!, """{"tags":{"a":"b"}}""");
        Assert.Equal((200, "Updating"), (tagged.Status, tagged.State()));
        _site.Finish(tagged);
        Assert.Equal("1.2.0", (string?)_site.Get((string)created["id"]!).Json()["properties"]!["storageProfile"]!["imageReference"]!["exactVersion"]);
    }

    [Fact]
    public void A_machine_is_deleted_by_an_operation()
    {
        var deleted = _site.Delete($"{Site.Web}/providers/Microsoft.Compute/virtualMachines/jump");

        Assert.Equal(202, deleted.Status);
        Assert.NotNull(deleted.Header("location"));
        Assert.Equal("Succeeded", (string?)_site.Finish(deleted)["status"]);
        Assert.Equal(404, _site.Get($"{Site.Web}/providers/Microsoft.Compute/virtualMachines/jump").Status);
    }

    [Theory]
    [InlineData("{\"publisher\":\"Canonical\",\"offer\":\"ubuntu-24_04-lts\",\"sku\":\"server\",\"version\":\"latest\"}")]
    [InlineData("null")]
    public void Other_images_are_none_of_a_gallerys_business(string reference)
    {
        var created = _site.Put(ImageRequest.Machine, $$$"""{"location":"eastus","properties":{"storageProfile":{"imageReference":{{{reference}}} } } }""", ImageRequest.ApiVersion);
        Assert.Equal(201, created.Status);
    }
}
