using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

/// <summary>The failures of a version's PUT that the request alone shows, each as its row of the article words it.</summary>
public class VersionRefusalTests
{
    private const string Versions = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions";
    private const string Whole = $$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""";
    private const string DiskA = $"{Site.Compute}/disks/rhel-9-builder-os";
    private const string DiskB = $"{Site.Compute}/disks/build-data";
    private const string Set = $"{Site.Compute}/diskEncryptionSets/images-eastus";
    private const string Foreign = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/a/providers/Microsoft.Compute/diskEncryptionSets/b";
    private const string Profile = "galleryImageVersion.properties.publishingProfile";
    private const string Encryption = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.";

    private readonly Site _site = new();

    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "version-05", Body(Whole, """[{"name":"North Europe"}]"""), Profile + ".targetRegions",
            "Gallery image version publishing profile regions 'northeurope' must contain the location of image version 'East US'." },
        { "version-06", VersionBody.Of(Whole, more: ""","replicaCount":101"""), Profile + ".replicaCount",
            $"The value '101' of parameter '{Profile}.replicaCount' is out of range. The value must be between '1' and '100', inclusive." },
        { "version-06", Body(Whole, """[{"name":"eastus","regionalReplicaCount":0}]"""), Profile + ".targetRegions.regionalReplicaCount",
            $"The value '0' of parameter '{Profile}.targetRegions.regionalReplicaCount' is out of range. The value must be between '1' and '100', inclusive." },
        { "version-09", Body(Disks(("0", DiskB), ("0", DiskA + "2"))), "galleryImageVersion.properties.storageProfile.dataDiskImages",
            "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk." },
        { "version-10", Body(Disks(("0", DiskB), ("1", DiskB))), "galleryImageVersion.properties.storageProfile.dataDiskImages",
            "Duplicated source ids are found in the input disks. Source id should be unique for each disk." },
        { "version-12", Body($$"""{"source":{"id":"{{DiskA}}"} }"""), "galleryImageVersion.properties.storageProfile.source.id",
            $"The source id: {DiskA} must either be a managed image, virtual machine or another gallery image version." },
        { "version-13", Body($$$"""{"osDiskImage":{"source":{"id":"{{{Site.UbuntuImage}}}"} } }"""), "galleryImageVersion.properties.storageProfile.osDiskImage.source.id",
            $"The source id: {Site.UbuntuImage} must be a managed disk or snapshot." },
        { "version-25", Body(Whole, Regions($$"""{"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"images"}]}""")), Encryption + "dataDiskImages.diskEncryptionSetId",
            $"The value of parameter {Encryption}dataDiskImages.diskEncryptionSetId is invalid." },
        { "version-26", Body(Whole, Regions($$"""{"osDiskImage":{"diskEncryptionSetId":"images"} }""")), Encryption + "osDiskImage.diskEncryptionSetId",
            $"The value of parameter {Encryption}osDiskImage.diskEncryptionSetId is invalid." },
        { "version-28", Body("{}"), "galleryImageVersion.properties.storageProfile.source.id",
            "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided." },
        { "version-28", Body($$$"""{"source":{"id":"{{{Site.UbuntuImage}}}"},"osDiskImage":{"source":{"id":"{{{DiskA}}}"} } }"""), "galleryImageVersion.properties.storageProfile.source.id",
            "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided." },
        { "version-30", Body(Whole, TwoRegions($$"""{"osDiskImage":{"diskEncryptionSetId":"{{Set}}"} }""")), Encryption + "osDiskImage.diskEncryptionSetId",
            $"A disk encryption set is required for disk '{Encryption}osDiskImage.diskEncryptionSetId' in target region 'westeurope' since disk encryption set '{Set}' is used for the corresponding disk in region 'eastus'." },
        { "version-31", Body(Whole, TwoRegions($$"""{"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"{{Set}}"}]}""")), Encryption + "dataDiskImages.diskEncryptionSetId",
            $"A disk encryption set is required for disk 'LUN 0' in target region 'westeurope' since disk encryption set '{Set}' is used for the corresponding disk in region 'eastus'." },
        { "version-32", Body(Whole, Regions($$"""{"dataDiskImages":[{"lun":3,"diskEncryptionSetId":"{{Set}}"}]}""")), Encryption + "dataDiskImages",
            "An invalid lun [3] was specified in encryption.dataDiskImages. The lun must be one of the following values ['0']." },
        { "version-33", Body(Whole, Regions($$"""{"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"{{Set}}"},{"lun":0,"diskEncryptionSetId":"{{Set}}"}]}""")), Encryption + "dataDiskImages",
            "Duplicate luns '0' were specified in target region 'eastus' encryption.dataDiskImages." },
        { "version-34", Body(Disks(("0", DiskA))), "galleryImageVersion.properties.storageProfile.dataDiskImages",
            $"OSDiskImage and DataDiskImage cannot point to same blob {DiskA}" },
        { "version-35", Body(Whole, """[{"name":"eastus"},{"name":"East US"}]"""), Profile + ".targetRegions",
            "Duplicate regions are not allowed in target publishing regions." },
        { "version-37", Body(Whole, Regions($$"""{"osDiskImage":{"diskEncryptionSetId":"{{Foreign}}"} }""")), Encryption + "osDiskImage.diskEncryptionSetId",
            $"The disk encryption set {Foreign} must be in the same subscription {Site.Subscription} as the gallery resource." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_version_is_refused_in_the_words_of_its_row(string row, string body, string target, string message)
    {
        var answer = _site.Put($"{Versions}/3.0.0", body);

        Assert.Equal((row, 400, "InvalidParameter"), (row, answer.Status, answer.ErrorCode()));
        Assert.Equal(message, answer.ErrorMessage());
        Assert.Equal(target, answer.ErrorTarget());
        Assert.Null(answer.Header("x-ms-failure-cause"));
        Assert.NotNull(answer.Header("x-ms-ratelimit-remaining-resource"));
        Assert.Null(answer.Header("azure-asyncoperation"));
        Assert.Equal(404, _site.Get($"{Versions}/3.0.0").Status);
    }

    [Fact]
    public void An_id_that_is_not_qualified_is_refused_by_arm()
    {
        var answer = _site.Put($"{Versions}/3.0.0", Body("""{"osDiskImage":{"source":{"id":"disks/a"}}}"""));

        Assert.Equal((400, "LinkedInvalidPropertyId"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("gateway", answer.Header("x-ms-failure-cause"));
        Assert.Equal("Property id 'disks/a' at path 'properties.storageProfile.osDiskImage.source.id' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.",
            answer.ErrorMessage());
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.0.0")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.99999999999")]
    public void A_version_name_is_three_integers(string name)
    {
        var answer = _site.Put($"{Versions}/{name}", Body(Whole));

        Assert.Equal((400, "InvalidParameter"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.",
            answer.ErrorMessage());
    }

    [Fact]
    public void The_source_of_a_version_cannot_be_changed()
    {
        var answer = _site.Put($"{Versions}/1.0.0", Body($$"""{"source":{"id":"{{Site.Compute}}/images/win2025-build"} }"""));

        Assert.Equal((409, "PropertyChangeNotAllowed"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("galleryImageVersion.properties.storageProfile.source.id", answer.ErrorTarget());
    }

    [Fact]
    public void Encryption_in_every_region_is_accepted()
    {
        var encryption = $$"""{"osDiskImage":{"diskEncryptionSetId":"{{Set}}"},"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"{{Set}}"}]}""";
        Assert.Equal(201, _site.Put($"{Versions}/3.0.0", Body(Whole, Regions(encryption))).Status);
    }

    private static string Body(string storageProfile, string regions = """[{"name":"eastus"}]""") => VersionBody.Of(storageProfile, regions);

    private static string Regions(string encryption) => $$"""[{"name":"eastus","encryption":{{encryption}}}]""";

    private static string TwoRegions(string encryption) => $$"""[{"name":"eastus","encryption":{{encryption}}},{"name":"westeurope"}]""";

    private static string Disks(params (string Lun, string Source)[] data)
    {
        var disks = data.Select(disk => $$$"""{"lun":{{{disk.Lun}}},"source":{"id":"{{{disk.Source}}}"}}""");
        return $$$"""{"osDiskImage":{"source":{"id":"{{{DiskA}}}"}},"dataDiskImages":[{{{string.Join(',', disks)}}}]}""";
    }
}
