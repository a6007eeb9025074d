namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>Updates and deletes of versions.</summary>
internal static class VersionChangeCases
{
    private const string There = $"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.1.0";
    private const string Storage = "galleryImageVersion.properties.storageProfile.";

    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("version-08", 409, "PropertyChangeNotAllowed", $"Changing property '{Storage}osDiskImage.source.id' is not allowed.",
            site => site.Put(There, VersionBody.Of($$$"""{"osDiskImage":{"source":{"id":"{{{Site.Compute}}}/snapshots/rhel-9-os"} } }""")))
        {
            Target = Storage + "osDiskImage.source.id",
        },
        new("version-36", 400, "InvalidParameter", "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.",
            site => site.Put(There, VersionBody.Of($$$"""{"source":{"id":"{{{Site.UbuntuImage}}}"},"dataDiskImages":[{"lun":1}]}"""))) { Target = Storage + "dataDiskImages" },
        new("version-39", 409, "OperationNotAllowed",
            "Operation 'Update Gallery Image Version' is not on allowed on 1.1.0; since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).",
            DeleteAndUpdate),
        new("version-newest-only", 409, "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
            "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet.",
            ProtectAndDelete),
    ];

    private static SimulatedResponse DeleteAndUpdate(Site site)
    {
        site.Delete(There);
        return site.Patch(There, """{"tags":{"keep":"me"}}""");
    }

    private static SimulatedResponse ProtectAndDelete(Site site)
    {
        site.Finish(site.Patch(There, """{"properties":{"publishingProfile":{"endOfLifeDate":"2027-06-30"},"safetyProfile":{"blockDeletionBeforeEndOfLife":true} } }""", "2024-03-03"));
        return site.Delete(There, "2024-03-03");
    }
}
