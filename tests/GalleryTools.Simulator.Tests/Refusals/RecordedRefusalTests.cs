using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

/// <summary>Refusals that users have met and the article doesn't have.</summary>
public class RecordedRefusalTests
{
    private const string Images = $"{Site.Galleries}/contoso/images";
    private const string Trusted = """{"features":[{"name":"SecurityType","value":"TrustedLaunchSupported"}]}""";
    private const string Machine = $"{Site.Compute}/virtualMachines/golden";

    [Theory]
    [InlineData("id", Machine)]
    [InlineData("virtualMachineId", "")]
    public void A_machine_cannot_become_an_image_for_trusted_launch(string member, string named)
    {
        var site = new Site(ContosoWith.Resources(ContosoWith.Definition("trusted", Trusted), ContosoWith.Resource(Machine, "{}")));
        var answer = site.Put($"{Images}/trusted/versions/1.0.0", VersionBody.Of($$$"""{"source":{"{{{member}}}":"{{{Machine}}}"} }"""));

        Assert.Equal((400, "InvalidParameter"), (answer.Status, answer.ErrorCode()));
        Assert.Equal($"The security type 'TrustedLaunchSupported' is not supported for the source id '{named}'. Currently only Vhd Blob, User Image and Gallery " +
            "Image Version sources are supported for 'TrustedLaunchSupported' images.", answer.ErrorMessage());
    }

    [Fact]
    public void A_managed_image_can()
    {
        var site = new Site(ContosoWith.Resources(ContosoWith.Definition("trusted", Trusted)));
        Assert.Equal(201, site.Put($"{Images}/trusted/versions/1.0.0", VersionBody.From(Site.UbuntuImage)).Status);
    }

    [Fact]
    public void A_feature_has_a_plain_value()
    {
        var answer = new Site().Put($"{Images}/fresh", """
            {"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"P","offer":"O","sku":"S"},"features":[{"name":"SecurityType","value":"Trusted_Launch"}]}}
            """);

        Assert.Equal((400, "InvalidParameter", "galleryImage.properties.features"), (answer.Status, answer.ErrorCode(), answer.ErrorTarget()));
        Assert.StartsWith("The value 'Trusted_Launch' for feature 'SecurityType' is invalid.", answer.ErrorMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_general_storage_type_must_not_change_what_is_in_a_region()
    {
        var site = new Site(ContosoWith.Resources(ContosoWith.Definition("zoned", "{}"), ContosoWith.Version("zoned", "1.0.0",
            """{"publishingProfile":{"targetRegions":[{"name":"East US"},{"name":"West US 2","storageAccountType":"Standard_ZRS"}],"storageAccountType":"Standard_ZRS"} }""")));
        const string Body = """{"location":"eastus","properties":{"publishingProfile":{"storageAccountType":"Standard_LRS","targetRegions":[{"name":"eastus"},{"name":"westus2"}]}}}""";

        var answer = site.Put($"{Images}/zoned/versions/1.0.0", Body);

        Assert.Equal((400, "InvalidParameter"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("Global storage account type does not match the storage account type in the existing TargetRegion: 'West US 2'. " +
            "Please specify 'Standard_ZRS' as the storage account type for this region.", answer.ErrorMessage());
        Assert.Equal(200, site.Put($"{Images}/zoned/versions/1.0.0", Body.Replace("\"Standard_LRS\"", "\"Standard_ZRS\"", StringComparison.Ordinal)).Status);
    }

    [Fact]
    public void The_oldest_clients_put_the_source_elsewhere_and_cannot_change_it_there()
    {
        var answer = new Site().Put($"{Images}/ubuntu-2404/versions/1.0.0", $$$$"""
            {"location":"eastus","properties":{"publishingProfile":{"source":{"managedImage":{"id":"{{{{Site.Compute}}}}/images/win2025-build"} } } } }
            """, "2018-06-01");

        Assert.Equal((409, "PropertyChangeNotAllowed"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("Changing property 'galleryImageVersion.properties.publishingProfile.source.managedImage.id' is not allowed.", answer.ErrorMessage());
    }

    [Fact]
    public void A_disk_that_has_no_snapshots_of_its_kind_fails_late()
    {
        const string Disk = $"{Site.Compute}/disks/quick";
        var site = new Site(ContosoWith.Resources(ContosoWith.Resource(Disk, """{"diskSizeGB":30}""", more: ""","sku":{"name":"PremiumV2_LRS"}""")));
        var accepted = site.Put($"{Images}/ubuntu-2404/versions/3.0.0", VersionBody.Of($$$"""{"osDiskImage":{"source":{"id":"{{{Disk}}}"} } }"""));

        Assert.Equal(201, accepted.Status);
        var error = site.Finish(accepted)["error"]!;
        Assert.Equal(("InternalOperationError", "Replication failed in this region due to 'Snapshots of PremiumV2_LRS disks are not supported.'."),
            ((string?)error["code"], (string?)error["message"]));
    }

    [Fact]
    public void A_source_in_a_subscription_that_nobody_knows_is_refused_by_arm()
    {
        var answer = new Site().Put($"{Images}/ubuntu-2404/versions/3.0.0", VersionBody.From(
            $"/subscriptions/{ContosoWith.OtherSubscription}/resourceGroups/theirs/providers/Microsoft.Compute/images/a"));

        Assert.Equal((403, "LinkedAuthorizationFailed", "gateway"), (answer.Status, answer.ErrorCode(), answer.Header("x-ms-failure-cause")));
        Assert.Contains("'Microsoft.Compute/images/read' on scope '", answer.ErrorMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_of_a_source_refuses_nothing()
    {
        var site = new Site(ContosoWith.Resources(ContosoWith.Resource(Machine, """{"storageProfile":{"osDisk":{"name":"os"}}}""")));
        Assert.Equal(201, site.Put($"{Images}/ubuntu-2404/versions/3.0.0", VersionBody.From(Machine)).Status);
    }

    [Fact]
    public void A_source_is_free_again_when_its_window_is_over()
    {
        var site = new Site(ContosoWith.Scenario("""{"sourceRequests":{"max":1,"seconds":60}}"""));
        site.Put($"{Images}/ubuntu-2404/versions/3.0.0", VersionBody.From(Site.UbuntuImage));
        site.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal("40", site.Put($"{Images}/ubuntu-2404/versions/3.1.0", VersionBody.From(Site.UbuntuImage)).Header("retry-after"));

        site.Clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(201, site.Put($"{Images}/ubuntu-2404/versions/3.1.0", VersionBody.From(Site.UbuntuImage)).Status);
    }

    [Fact]
    public void A_protected_version_can_be_deleted_after_its_end_of_life()
    {
        const string Version = $"{Images}/ubuntu-2404/versions/1.0.0";
        var site = new Site();
        site.Finish(site.Patch(Version, """{"properties":{"publishingProfile":{"endOfLifeDate":"2026-11-03"},"safetyProfile":{"blockDeletionBeforeEndOfLife":true} } }""", "2024-03-03"));
        Assert.Equal(409, site.Delete(Version, "2024-03-03").Status);

        site.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(202, site.Delete(Version, "2024-03-03").Status);
    }
}
