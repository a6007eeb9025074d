namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

internal static class DiskCases
{
    public static IEnumerable<DocumentedCase> All { get; } =
    [
        new("disk-01", 400, "InvalidParameter", "The value of parameter imageReference is invalid.",
            site => site.Put($"{Site.Compute}/disks/copy", $$$$"""
                {"location":"eastus","properties":{"creationData":{"createOption":"FromImage","galleryImageReference":{"id":"{{{{Site.Galleries}}}}/contoso/images/ubuntu-2404/versions/1.0.0","lun":5} } } }
                """)) { Target = "imageReference" },
    ];
}
