namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>Sources that are missing or of another kind than the definition.</summary>
internal static class VersionSourceCases
{
    private const string Fresh = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/3.0.0";
    private const string SourceId = "galleryImageVersion.properties.storageProfile.source.id";
    private const string Machine = $"{Site.Compute}/virtualMachines/golden";
    private const string TheirDisk = $"/subscriptions/{ContosoWith.OtherSubscription}/resourceGroups/theirs/providers/Microsoft.Compute/disks/os";
    private const string Gone = $"{Site.Compute}/images/gone";
    private const string GoneVersion = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/0.9.0";
    private const string Windows = $"{Site.Compute}/images/win2025-build";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("version-07", 404, "NotFound",
            $"Source {Gone} is not found. Please check source exists, and is in the same region as gallery image version being created.",
            site => site.Put(Fresh, VersionBody.From(Gone))) { Target = SourceId },
        new("version-07", 404, "NotFound",
            $"Source {Site.UbuntuImage} is not found. Please check source exists, and is in the same region as gallery image version being created.",
            site => site.Put(Fresh, VersionBody.From(Site.UbuntuImage).Replace("\"eastus\"", "\"westeurope\"", StringComparison.Ordinal))) { Target = SourceId },
        new("version-29", 404, "NotFound", $"Source was not found: {GoneVersion}. Please make sure the source exists.",
            site => site.Put(Fresh, VersionBody.From(GoneVersion))) { Target = SourceId },
        new("version-14", 400, "BadRequest",
            $"The resource with id '{Machine}' has a different OS state ['Specialized'] than the parent gallery image OS state ['Generalized'].",
            site => site.Put(Fresh, VersionBody.From(Machine))) { Snapshot = With("{}", "OSState/running") },
        new("deployment-2020-only", 400, "BadRequest",
            $"The resource with id '{Site.UbuntuImage}' has a different OS state ['Generalized'] than the parent gallery image OS state ['Specialized'].",
            site => site.Put($"{Site.Galleries}/contoso/images/kept/versions/1.0.0", VersionBody.From(Site.UbuntuImage)))
        {
            Snapshot = ContosoWith.Resources(ContosoWith.Definition("kept", """{"osState":"Specialized"}""")),
        },
        new("version-15", 409, "Conflict",
            $"The resource with id '{Site.UbuntuImage}' has a different Hypervisor generation ['V2'] than the parent gallery image Hypervisor generation ['V1'].",
            site => site.Put($"{Site.Galleries}/contoso/images/first/versions/1.0.0", VersionBody.From(Site.UbuntuImage)))
        {
            Snapshot = ContosoWith.Resources(ContosoWith.Definition("first", """{"hyperVGeneration":"V1"}""")),
        },
        new("version-16", 409, "Conflict",
            $"The resource with id '{Windows}' has a different OS type ['Windows'] than the parent gallery image OS type generation ['Linux'].",
            site => site.Put(Fresh, VersionBody.From(Windows))),
        new("deployment-11", 409, "Conflict",
            $$"""The resource with id {{Machine}} has a different plan ['{"name":"pro","publisher":"acme","product":"firewall","promotionCode":"autumn"}'] than the parent gallery image plan ['null'].""",
            site => site.Put(Fresh, VersionBody.From(Machine)))
        {
            Snapshot = With("{}", more: ""","plan":{"name":"pro","publisher":"acme","product":"firewall","promotionCode":"autumn"}"""),
        },
        new("version-17", 400, "InvalidParameter", $"Source virtual machine {Machine} cannot contain an ephemeral OS disk.",
            site => site.Put(Fresh, VersionBody.From(Machine))) { Snapshot = With("""{"osDisk":{"osType":"Linux","diffDiskSettings":{"option":"Local"} } }"""), Target = SourceId },
        new("version-18", 400, "InvalidParameter", $"Source virtual machine {Machine} cannot contain disk ['{Site.Compute}/disks/fast'] stored in an UltraSSD account type.",
            site => site.Put(Fresh, VersionBody.From(Machine)))
        {
            Snapshot = With($$"""{"osDisk":{"osType":"Linux"},"dataDisks":[{"lun":0,"managedDisk":{"id":"{{Site.Compute}}/disks/fast","storageAccountType":"UltraSSD_LRS"} }]}"""),
            Target = SourceId,
        },
        new("version-19", 400, "InvalidParameter", $"Source virtual machine {Machine} must be created from Managed Disks.",
            site => site.Put(Fresh, VersionBody.From(Machine)))
        {
            Snapshot = With("""{"osDisk":{"osType":"Linux","vhd":{"uri":"https://contoso.blob.core.windows.net/vhds/golden.vhd"} } }"""),
            Target = SourceId,
        },
        new("version-20", 429, "TooManyRequests",
            $"Too many requests on source '{Site.UbuntuImage}'. Please reduce the number of requests on the source or wait some time before retrying.", TwoAtOnce)
        {
            Snapshot = ContosoWith.Scenario("""{"sourceRequests":{"max":1,"seconds":60}}"""),
        },
        new("version-22", 400, "InvalidParameter",
            $"Encrypted source: '{TheirDisk}' is in a different subscription ID than the current gallery image version subscription '{Site.Subscription}'. Please retry " +
            $"with an unencrypted source(s) or use the source's subscription '{ContosoWith.OtherSubscription}' to create the gallery image version.",
            site => site.Put(Fresh, VersionBody.Of($$$"""{"osDiskImage":{"source":{"id":"{{{TheirDisk}}}"} } }""")))
        {
            Snapshot = ContosoWith.Neighbour(ContosoWith.Tenant, ContosoWith.Resource(TheirDisk, """{"encryption":{"diskEncryptionSetId":"/subscriptions/x"} }""")),
            Target = "galleryImageVersion.properties.storageProfile.osDiskImage.source.id",
        },
        new("version-38", 200, "GallerySourceResourceExceedsMaxSize",
            "Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported.'.",
            site => site.Put($"{Site.Galleries}/contoso/images/win2025/versions/2026.11.0", VersionBody.From(Windows))) { IsLate = true },
    ];

    private static SimulatedResponse TwoAtOnce(Site site)
    {
        site.Put($"{Site.Galleries}/contoso/images/ubuntu-2404/versions/2.9.0", VersionBody.From(Site.UbuntuImage));
        return site.Put(Fresh, VersionBody.From(Site.UbuntuImage));
    }

    private static Snapshot With(string storageProfile, string state = "OSState/generalized", string more = "") => ContosoWith.Resources(ContosoWith.Resource(
        Machine, $$"""{"storageProfile":{{storageProfile}},"instanceView":{"statuses":[{"code":"{{state}}"}]},"provisioningState":"Succeeded"}""", more: more));
}
