namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

internal static class DefinitionCases
{
    private const string Images = $"{Site.Galleries}/contoso/images";
    private const string Locations = "eastus,eastus2,centralus,westus2,westus3,northeurope,westeurope,uksouth,koreacentral,japaneast,southeastasia,australiaeast";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("definition-01", 409, "PropertyChangeNotAllowed", "Changing property 'galleryImage.properties.osState' is not allowed.",
            site => site.Put($"{Images}/ubuntu-2404", Body().Replace("Generalized", "Specialized", StringComparison.Ordinal)))
        {
            Target = "galleryImage.properties.osState",
        },
        new("definition-02", 409, "InvalidResourceLocation",
            "The resource 'contoso/win2025' already exists in location 'eastus' in resource group 'contoso-images'. A resource with the same name cannot be created " +
            "in location 'uksouth'. Please select a new resource name.",
            site => site.Put($"{Images}/win2025", Body(location: "UK South"))) { ByGateway = true },
        new("definition-03", 400, "InvalidResourceName",
            "The provided resource name 'contoso/fresh_' has these invalid trailing characters: '_'. The name can not end with characters: '_'.",
            site => site.Put($"{Images}/fresh_", Body())) { ByGateway = true },
        new("definition-04", 400, "InvalidParameter", @"The entity name 'fresh-' is invalid according to its validation rule: ^[^_\W][\w-._]{0,79}(?<![-.])$.",
            site => site.Put($"{Images}/fresh-", Body())) { ByGateway = true },
        new("definition-05", 400, "InvalidParameter",
            "Asset name galleryImage.properties.identifier.sku is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, " +
            "hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed 64 characters.",
            site => site.Put($"{Images}/fresh", Body(sku: "24.04 LTS"))) { Target = "galleryImage.properties.identifier.sku" },
        new("definition-06", 404, "ParentResourceNotFound",
            $"Failed to perform 'write' on resource(s) of type 'galleries/images', because the parent resource '{Site.Galleries}/contos' could not be found.",
            site => site.Put($"{Site.Galleries}/contos/images/fresh", Body())) { ByGateway = true },
        new("definition-07", 400, "LocationNotAvailableForResourceType",
            $"The provided location 'estus' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is '{Locations}'.",
            site => site.Put($"{Images}/fresh", Body(location: "estus"))) { ByGateway = true },
        new("definition-09", 400, "BadRequest", "Could not convert string to DateTimeOffset: 31.12.2026. Path 'properties.endOfLifeDate'.",
            site => site.Put($"{Images}/fresh", Body(more: ""","endOfLifeDate":"31.12.2026" """))),
        new("definition-10", 400, "InvalidParameter", "EndOfLifeDate must be set to a future date.",
            site => site.Put($"{Images}/fresh", Body(more: ""","endOfLifeDate":"2026-11-01" """))) { Target = "galleryImage.properties.endOfLifeDate" },
        new("definition-12", 400, "InvalidParameter",
            "The minimum value of galleryImage.properties.recommended.memory must not be greater than the maximum value of galleryImage.properties.recommended.memory.",
            site => site.Put($"{Images}/fresh", Body(more: ""","recommended":{"memory":{"min":64,"max":16}}""")))
        {
            Target = "galleryImage.properties.recommended.memory",
        },
        new("definition-13", 409, "Conflict",
            "Gallery image: ubuntu-2404 identified by (publisher:contoso, offer:ubuntu, sku:24.04) already exists. Choose a different publisher, offer, sku combination.",
            site => site.Put($"{Images}/ubuntu", Body(publisher: "contoso", offer: "ubuntu", sku: "24.04"))),
        new("definition-14", 409, "CannotDeleteResource",
            "Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Compute/galleries/sandbox/images/rhel-9/versions/0.1.0, " +
            "Microsoft.Compute/galleries/sandbox/images/rhel-9/versions/0.2.0'. Please delete all nested resources before deleting this resource.",
            site => site.Delete($"{Site.Galleries}/sandbox/images/rhel-9")) { ByGateway = true },
        new("definition-18", 400, "InvalidParameter", "ZRS storage account type is not supported in this region.",
            site => site.Put($"{Images}/ubuntu-2404/versions/3.0.0", VersionBody.Of(
                $$"""{"source":{"id":"{{Site.UbuntuImage}}"} }""", """[{"name":"eastus"},{"name":"westus"}]""", ""","storageAccountType":"Standard_ZRS" """)))
        {
            Snapshot = WithWestUS(),
            Target = "galleryImageVersion.properties.publishingProfile.targetRegions.storageAccountType",
        },
    ];

    private static string Body(string location = "eastus", string publisher = "P", string offer = "O", string sku = "S", string more = "") =>
        $$$"""{"location":"{{{location}}}","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"{{{publisher}}}","offer":"{{{offer}}}","sku":"{{{sku}}}"}{{{more}}} } }""";

    private static Snapshot WithWestUS() =>
        Snapshot.Parse(Snapshot.Contoso().ToJson().Replace("\"westus2\",", "\"westus2\", \"westus\",", StringComparison.Ordinal));
}
