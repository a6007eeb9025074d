namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>What the request alone shows.</summary>
internal static class VersionRequestCases
{
    private const string Versions = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions";
    private const string Fresh = $"{Versions}/3.0.0";
    private const string Whole = $$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""";
    private const string Storage = "galleryImageVersion.properties.storageProfile.";
    private const string Publishing = "galleryImageVersion.properties.publishingProfile.";
    private const string DiskA = $"{Site.Compute}/disks/rhel-9-builder-os";
    private const string DiskB = $"{Site.Compute}/disks/build-data";
    private const string Locations = "eastus,eastus2,centralus,westus2,westus3,northeurope,westeurope,uksouth,koreacentral,japaneast,southeastasia,australiaeast";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("version-01", 400, "LocationNotAvailableForResourceType",
            $"The provided location 'est us' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is '{Locations}'.",
            site => site.Put(Fresh, """{"location":"est us"}""")) { ByGateway = true },
        new("version-01", 400, "LocationNotAvailableForResourceType",
            $"The provided location 'mars' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is '{Locations}'.",
            site => site.Put(Fresh, VersionBody.Of(Whole, """[{"name":"eastus"},{"name":"mars"}]"""))) { Target = Publishing + "targetRegions" },
        new("version-02", 404, "ParentResourceNotFound",
            $"Failed to perform 'write' on resource(s) of type 'galleries/images/versions', because the parent resource '{Site.Galleries}/contoso/images/ubuntu' could not be found.",
            site => site.Put($"{Site.Galleries}/contoso/images/ubuntu/versions/1.0.0", VersionBody.Of(Whole))) { ByGateway = true },
        new("version-05", 400, "InvalidParameter",
            "Gallery image version publishing profile regions 'westeurope,northeurope' must contain the location of image version 'East US'.",
            site => site.Put(Fresh, VersionBody.Of(Whole, """[{"name":"West Europe"},{"name":"northeurope"}]"""))) { Target = Publishing + "targetRegions" },
        new("version-06", 400, "InvalidParameter",
            $"The value '0' of parameter '{Publishing}replicaCount' is out of range. The value must be between '1' and '100', inclusive.",
            site => site.Put(Fresh, VersionBody.Of(Whole, more: ""","replicaCount":0"""))) { Target = Publishing + "replicaCount" },
        new("version-09", 400, "InvalidParameter",
            "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk.",
            site => site.Put(Fresh, VersionBody.Of(Disks((1, DiskB), (1, DiskB + "2"))))) { Target = Storage + "dataDiskImages" },
        new("version-10", 400, "InvalidParameter", "Duplicated source ids are found in the input disks. Source id should be unique for each disk.",
            site => site.Put(Fresh, VersionBody.Of(Disks((1, DiskB), (2, DiskB))))) { Target = Storage + "dataDiskImages" },
        new("version-11", 400, "LinkedInvalidPropertyId",
            "Property id 'disks/build-data' at path 'properties.storageProfile.dataDiskImages.source.id' is invalid. Expect fully qualified resource Id that start " +
            "with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.",
            site => site.Put(Fresh, VersionBody.Of(Disks((1, "disks/build-data"))))) { ByGateway = true },
        new("version-12", 400, "InvalidParameter",
            $"The source id: {DiskA} must either be a managed image, virtual machine or another gallery image version.",
            site => site.Put(Fresh, VersionBody.From(DiskA))) { Target = Storage + "source.id" },
        new("version-13", 400, "InvalidParameter", $"The source id: {Site.UbuntuImage} must be a managed disk or snapshot.",
            site => site.Put(Fresh, VersionBody.Of(Disks((1, Site.UbuntuImage))))) { Target = Storage + "dataDiskImages.source.id" },
        new("version-24", 400, "InvalidParameter",
            "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.",
            site => site.Put($"{Versions}/v3.0", VersionBody.Of(Whole))) { Target = "galleryImageVersionName" },
        new("version-28", 400, "InvalidParameter",
            "The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only " +
            "one source type (user image, snapshot, disk, virtual machine) can be provided.",
            site => site.Put(Fresh, VersionBody.Of("{}"))) { Target = Storage + "source.id" },
        new("version-34", 400, "InvalidParameter", $"OSDiskImage and DataDiskImage cannot point to same blob {DiskA}",
            site => site.Put(Fresh, VersionBody.Of(Disks((0, DiskA))))) { Target = Storage + "dataDiskImages" },
        new("version-35", 400, "InvalidParameter", "Duplicate regions are not allowed in target publishing regions.",
            site => site.Put(Fresh, VersionBody.Of(Whole, """[{"name":"East US"},{"name":"eastus"}]"""))) { Target = Publishing + "targetRegions" },
    ];

    private static string Disks(params (int Lun, string Source)[] data)
    {
        var disks = data.Select(disk => $$$"""{"lun":{{{disk.Lun}}},"source":{"id":"{{{disk.Source}}}"}}""");
        return $$$"""{"osDiskImage":{"source":{"id":"{{{DiskA}}}"}},"dataDiskImages":[{{{string.Join(',', disks)}}}]}""";
    }
}
