namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>Machines and scale sets from images.</summary>
internal static class DeploymentCases
{
    private const string Machine = $"{Site.Web}/providers/Microsoft.Compute/virtualMachines/fresh";
    private const string ScaleSet = $"{Site.Web}/providers/Microsoft.Compute/virtualMachineScaleSets/web";
    private const string Ubuntu = $"{Site.Galleries}/contoso/images/ubuntu-2404";
    private const string Kept = $"{Site.Galleries}/contoso/images/kept";
    private const string TheirImage = $"/subscriptions/{ContosoWith.OtherSubscription}/resourceGroups/theirs/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0";
    private const string TheirSet = $"/subscriptions/{ContosoWith.OtherSubscription}/resourceGroups/theirs/providers/Microsoft.Compute/diskEncryptionSets/keys";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("deployment-02", 404, "GalleryImageNotFound", NotAvailable($"{Ubuntu}/versions/9.9.9", "eastus"),
            site => Create(site, $"{Ubuntu}/versions/9.9.9")) { Target = "imageReference" },
        new("deployment-03", 404, "GalleryImageNotFound", NotAvailable(Kept, "eastus"), site => Create(site, Kept))
        {
            Snapshot = ContosoWith.Resources(ContosoWith.Definition("kept", "{}"), ContosoWith.Version("kept", "1.0.0",
                """{"publishingProfile":{"targetRegions":[{"name":"East US"}],"excludeFromLatest":true} }""")),
            Target = "imageReference",
        },
        new("deployment-04", 403, "LinkedAuthorizationFailed",
            $"The client has permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on scope '{Machine}', however the current tenant " +
            $"'{ContosoWith.Tenant}' is not authorized to access linked subscription '{ContosoWith.OtherSubscription}'.",
            site => Create(site, TheirImage))
        {
            Snapshot = ContosoWith.Neighbour("99999999-8888-4777-8666-555555555555"),
            ByGateway = true,
        },
        new("deployment-05", 404, "GalleryImageNotFound", NotAvailable($"{Ubuntu}/versions/1.2.0", "japaneast"),
            site => Create(site, $"{Ubuntu}/versions/1.2.0", "Japan East")) { Target = "imageReference" },
        new("deployment-06", 400, "InvalidParameter", "Parameter 'osProfile' is not allowed.", site => Create(site, $"{Kept}/versions/1.0.0"))
        {
            Snapshot = Specialized(), Target = "osProfile",
        },
        new("deployment-07", 400, "InvalidParameter", "Required parameter 'osProfile' is missing (null).",
            site => Create(site, $"{Ubuntu}/versions/1.2.0", osProfile: "")) { Target = "osProfile" },
        new("deployment-08", 409, "OperationNotAllowed",
            "Cannot update Virtual Machine Scale Set web as the current OS state of the VM Scale Set is Generalized which is different from the updated gallery " +
            "image OS state which is Specialized.",
            site => site.Patch(ScaleSet, $$$$"""{"properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{{Kept}}}}"} } } } }"""))
        {
            Snapshot = Specialized(),
        },
        new("deployment-09", 400, "BadRequest",
            $"Disk encryption set {TheirSet} in Azure Compute Gallery {Kept}/versions/1.0.0 belongs to subscription {ContosoWith.OtherSubscription} and cannot be used " +
            $"with resource '' in subscription {Site.Subscription}.",
            site => Create(site, $"{Kept}/versions/1.0.0"))
        {
            Snapshot = ContosoWith.Resources(ContosoWith.Definition("kept", "{}"), ContosoWith.Version("kept", "1.0.0", $$"""
                {"publishingProfile":{"targetRegions":[{"name":"East US","encryption":{"osDiskImage":{"diskEncryptionSetId":"{{TheirSet}}"} } }]} }
                """)),
        },
    ];

    private static SimulatedResponse Create(Site site, string image, string location = "eastus", string osProfile = ""","osProfile":{"computerName":"fresh","adminUsername":"me"}""") =>
        site.Put(Machine, $$$$"""{"location":"{{{{location}}}}","properties":{"storageProfile":{"imageReference":{"id":"{{{{image}}}}"} }{{{{osProfile}}}} } }""", "2024-07-01");

    private static Snapshot Specialized() =>
        ContosoWith.Resources(ContosoWith.Definition("kept", """{"osState":"Specialized"}"""), ContosoWith.Version("kept", "1.0.0"));

    private static string NotAvailable(string image, string region) =>
        $"\"The gallery image {image} is not available in {region} region. Please contact image owner to replicate to this region, or change your requested region.\"";
}
