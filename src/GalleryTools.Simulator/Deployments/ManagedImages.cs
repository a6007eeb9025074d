using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Deployments;

/// <summary>Machines from managed images, which stand in for a gallery's often enough; the wordings are recorded.</summary>
internal static class ManagedImages
{
    public static Refusal? Check(Write write, MachineModel model, ImageReference reference)
    {
        var region = RegionTable.Normalize(write.Location ?? "");
        var image = write.State.Resources.Find(reference.Path.Key)?.Read();
        if (image is null || (image.TextAt("location") is { } place && RegionTable.Normalize(place) != region))
            return new Refusal(404, "NotFound", $"The Image '{reference.Id}' cannot be found in '{region}' region.");
        return model.SecurityType == "TrustedLaunch"
            ? new Refusal(400, "BadRequest", "Managed Images are not supported for virtual machines with security type TrustedLaunch.")
            : null;
    }
}
