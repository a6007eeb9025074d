namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

internal static class GalleryCases
{
    private const string Body = """{"location":"eastus"}""";
    private const string Invalid = "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("gallery-01", 400, "InvalidParameter", Invalid, site => site.Put($"{Site.Galleries}/my-gallery", Body)) { Target = "galleryName" },
        new("gallery-02", 400, "InvalidResourceName",
            "The provided resource name 'images.' has these invalid trailing characters: '.'. The name can not end with characters: '.'.",
            site => site.Put($"{Site.Galleries}/images.", Body)) { ByGateway = true },
        new("gallery-03", 400, "LocationNotAvailableForResourceType",
            "The provided location 'East US 3' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is " +
            "'eastus,eastus2,centralus,westus2,westus3,northeurope,westeurope,uksouth,koreacentral,japaneast,southeastasia,australiaeast'.",
            site => site.Put($"{Site.Galleries}/fresh", """{"location":"East US 3"}""")) { ByGateway = true },
        new("gallery-04", 409, "CannotDeleteResource",
            "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Compute/galleries/sandbox/images/rhel-9, " +
            "Microsoft.Compute/galleries/sandbox/images/rhel-9/versions/0.1.0, Microsoft.Compute/galleries/sandbox/images/rhel-9/versions/0.2.0'. " +
            "Please delete all nested resources before deleting this resource.",
            site => site.Delete($"{Site.Galleries}/sandbox")) { ByGateway = true },
        new("gallery-05", 409, "Conflict",
            $"The gallery name 'Contoso' is not unique within the subscription '{Site.Subscription}'. Please pick another gallery name.",
            site => site.Put($"/subscriptions/{Site.Subscription}/resourceGroups/contoso-web/providers/Microsoft.Compute/galleries/Contoso", Body)),
        new("gallery-06", 409, "InvalidResourceLocation",
            "The resource 'contoso' already exists in location 'eastus' in resource group 'contoso-images'. A resource with the same name cannot be created in " +
            "location 'westeurope'. Please select a new resource name.",
            site => site.Put($"{Site.Galleries}/contoso", """{"location":"West Europe"}""")) { ByGateway = true },
        new("gallery-2020-only", 400, "InvalidParameter", Invalid, site => site.Put($"{Site.Galleries}/_gallery", Body)) { Target = "galleryName" },
    ];
}
