using Xunit;

namespace GalleryTools.Simulator.Tests.Deployments;

public class ScaleSetTests
{
    private const string Ubuntu = $"{Site.Galleries}/contoso/images/ubuntu-2404";
    private const string Web = $"{Site.Web}/providers/Microsoft.Compute/virtualMachineScaleSets/web";

    private readonly Site _site = new();

    [Fact]
    public void A_scale_set_is_created_and_moved_to_another_version()
    {
        var created = _site.CreateScaleSet($"{Ubuntu}/versions/1.1.0");
        Assert.Equal((201, "Creating"), (created.Status, created.State()));
        Assert.DoesNotContain("hunter2", created.Body, StringComparison.Ordinal);
        _site.Finish(created);

        _site.Finish(_site.Patch(ImageRequest.ScaleSet, $$$$"""{"properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{{Ubuntu}}}}/versions/1.2.0"} } } } }"""));
        var moved = _site.Get(ImageRequest.ScaleSet);
        Assert.Equal("Succeeded", moved.State());
        Assert.Contains("/versions/1.2.0\"", moved.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_set_takes_its_instances_with_it()
    {
        Assert.Equal("Succeeded", (string?)_site.Finish(_site.Delete(Web))["status"]);
        Assert.Equal(404, _site.Get(Web).Status);
        Assert.Equal(404, _site.Get(Web + "/virtualMachines/0").Status);
    }

    [Theory]
    [InlineData("{}", """,{"name":"x"}""", "BadRequest", "UEFI settings are not supported for VMs and VM Scale Sets using Generation 1 Image.")]
    [InlineData("""{"purchasePlan":{"name":"pro","publisher":"acme","product":"firewall"}}""", "", "VMMarketplaceInvalidInput",
        $"Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request. VM: '{ImageRequest.ScaleSet}'.")]
    public void What_the_image_does_not_go_with_is_refused(string definition, string uefi, string code, string message)
    {
        var site = new Site(ContosoWith.Resources(
            ContosoWith.Definition("first", definition == "{}" ? """{"hyperVGeneration":"V1"}""" : definition), ContosoWith.Version("first", "1.0.0")));
        var answer = site.CreateScaleSet($"{Site.Galleries}/contoso/images/first", uefi.Length == 0 ? "" : ""","securityProfile":{"uefiSettings":{"secureBootEnabled":true} }""");

        Assert.Equal((400, code, message), (answer.Status, answer.ErrorCode(), answer.ErrorMessage()));
    }

    [Fact]
    public void A_disk_smaller_than_the_images_is_refused()
    {
        var answer = _site.CreateMachine($"{Site.Galleries}/contoso/images/win2025/versions/2026.9.0", more: "").Status;
        Assert.Equal(201, answer);
        var small = _site.Put($"{Site.Web}/providers/Microsoft.Compute/virtualMachines/small", $$$"""
            {"location":"eastus","properties":{"osProfile":{},"storageProfile":{"imageReference":{"id":"{{{Site.Galleries}}}/contoso/images/win2025/versions/2026.9.0"},"osDisk":{"diskSizeGB":64} } } }
            """);
        Assert.Equal((409, "OperationNotAllowed"), (small.Status, small.ErrorCode()));
        Assert.StartsWith("The specified disk size 64 GB is smaller than the size of the corresponding disk in the VM image: 127 GB.", small.ErrorMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_managed_image_is_looked_up_in_the_region_and_takes_no_trusted_launch()
    {
        var trusted = _site.CreateScaleSet(Site.UbuntuImage, ""","securityProfile":{"securityType":"TrustedLaunch"}""");
        Assert.Equal((400, "BadRequest", "Managed Images are not supported for virtual machines with security type TrustedLaunch."),
            (trusted.Status, trusted.ErrorCode(), trusted.ErrorMessage()));

        var elsewhere = _site.CreateMachine(Site.UbuntuImage, location: "uksouth");
        Assert.Equal((404, "NotFound", $"The Image '{Site.UbuntuImage}' cannot be found in 'uksouth' region."),
            (elsewhere.Status, elsewhere.ErrorCode(), elsewhere.ErrorMessage()));
    }
}
