namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>Encryption with disk encryption sets.</summary>
internal static class VersionEncryptionCases
{
    private const string Versions = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions";
    private const string Root = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.";
    private const string Set = $"{Site.Compute}/diskEncryptionSets/images-eastus";
    private const string TheirSet = $"/subscriptions/{ContosoWith.OtherSubscription}/resourceGroups/theirs/providers/Microsoft.Compute/diskEncryptionSets/keys";
    private const string TwoDisks = $"{Site.Compute}/images/two-disks";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("version-21", 400, "InvalidParameter",
            $"The disk encryption set '{TheirSet}' must be in the same subscription '{Site.Subscription}' as the gallery resource.",
            site => Put(site, One(DataDisk(TheirSet)))) { Target = Root + "dataDiskImages.diskEncryptionSetId" },
        new("version-37", 400, "InvalidParameter",
            $"The disk encryption set {TheirSet} must be in the same subscription {Site.Subscription} as the gallery resource.",
            site => Put(site, One(OsDisk(TheirSet)))) { Target = Root + "osDiskImage.diskEncryptionSetId" },
        new("version-23", 404, "NotFound", $"The disk encryption set {Set}-2 was not found.",
            site => Put(site, One(OsDisk(Set + "-2")))) { Target = Root + "osDiskImage.diskEncryptionSetId" },
        new("version-23", 404, "NotFound", $"The disk encryption set {Set} was not found.",
            site => Put(site, $$"""[{"name":"eastus","encryption":{{OsDisk(Set)}}},{"name":"uksouth","encryption":{{OsDisk(Set)}}}]"""))
        {
            Target = Root + "osDiskImage.diskEncryptionSetId",
        },
        new("version-25", 400, "InvalidParameter", $"The value of parameter {Root}dataDiskImages.diskEncryptionSetId is invalid.",
            site => Put(site, One(DataDisk($"{Site.Compute}/images-eastus")))) { Target = Root + "dataDiskImages.diskEncryptionSetId" },
        new("version-26", 400, "InvalidParameter", $"The value of parameter {Root}osDiskImage.diskEncryptionSetId is invalid.",
            site => Put(site, One(OsDisk("images-eastus")))) { Target = Root + "osDiskImage.diskEncryptionSetId" },
        new("version-27", 400, "InvalidParameter",
            "Cannot specify new data disk image encryption lun [0] with a disk encryption set in region [eastus] for update gallery image version request. To update this version, remove the new lun. If you need to change the data disk image encryption settings, you must create a new gallery image version with the correct settings.",
            site => site.Put($"{Versions}/1.0.0", $$$"""{"location":"eastus","properties":{"publishingProfile":{"targetRegions":{{{One(DataDisk(Set))}}} } } }"""))
        {
            Target = Root + "dataDiskImages",
        },
        new("version-30", 400, "InvalidParameter",
            $"A disk encryption set is required for disk '{Root}osDiskImage.diskEncryptionSetId' in target region 'uksouth' since disk encryption set '{Set}' is used for the corresponding disk in region 'eastus'.",
            site => Put(site, $$"""[{"name":"eastus","encryption":{{OsDisk(Set)}}},{"name":"UK South"}]""")) { Target = Root + "osDiskImage.diskEncryptionSetId" },
        new("version-31", 400, "InvalidParameter",
            $"A disk encryption set is required for disk 'LUN 0' in target region 'uksouth' since disk encryption set '{Set}' is used for the corresponding disk in region 'eastus'.",
            site => Put(site, $$"""[{"name":"eastus","encryption":{{DataDisk(Set)}}},{"name":"UK South"}]""")) { Target = Root + "dataDiskImages.diskEncryptionSetId" },
        new("version-32", 400, "InvalidParameter",
            "An invalid lun [3] was specified in encryption.dataDiskImages. The lun must be one of the following values ['0,9'].",
            site => Put(site, One(DataDisk(Set, lun: 3)), TwoDisks))
        {
            Snapshot = ContosoWith.Resources(ContosoWith.Resource(TwoDisks, """{"storageProfile":{"osDisk":{"osType":"Linux"},"dataDisks":[{"lun":0},{"lun":9}]}}""")),
            Target = Root + "dataDiskImages",
        },
        new("version-33", 400, "InvalidParameter", "Duplicate luns '0' were specified in target region 'eastus' encryption.dataDiskImages.",
            site => Put(site, One($$"""{"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"{{Set}}"},{"lun":0,"diskEncryptionSetId":"{{Set}}"}]}""")))
        {
            Target = Root + "dataDiskImages",
        },
        new("version-40", 400, "InvalidParameter",
            $"Encryption is not supported for source resource '{Versions}/1.2.0'. Please use a different source resource type which supports encryption or remove encryption properties.",
            site => Put(site, One(OsDisk(Set)), $"{Versions}/1.2.0")) { Target = "galleryImageVersion.properties.storageProfile.source.id" },
    ];

    private static SimulatedResponse Put(Site site, string regions, string source = Site.UbuntuImage) =>
        site.Put($"{Versions}/3.0.0", VersionBody.Of($$"""{"source":{"id":"{{source}}"} }""", regions));

    private static string One(string encryption) => $$"""[{"name":"East US","encryption":{{encryption}}}]""";

    private static string OsDisk(string set) => $$$"""{"osDiskImage":{"diskEncryptionSetId":"{{{set}}}"}}""";

    private static string DataDisk(string set, int lun = 0) => $$"""{"dataDiskImages":[{"lun":{{lun}},"diskEncryptionSetId":"{{set}}"}]}""";
}
