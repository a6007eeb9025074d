using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Deployments;

/// <summary>What a new machine and its image have to agree on (deployment-06, 07, 09), and what else was recorded of such pairs.</summary>
internal static class ImageRules
{
    public static Refusal? Check(Write write, MachineModel model, GalleryImage image) =>
        EncryptionSet(write, image) ?? Plan(write, image) ?? Uefi(model, image) ?? Sizes(model, image);

    /// <summary>For new machines only: an update may leave the profile out.</summary>
    public static Refusal? OsProfile(MachineModel model, GalleryImage image) => (image.OsState, model.HasOsProfile) switch
    {
        ("Generalized", false) => Refusal.InvalidParameter("Required parameter 'osProfile' is missing (null).", "osProfile"),
        ("Specialized", true) => Refusal.InvalidParameter("Parameter 'osProfile' is not allowed.", "osProfile"),
        _ => null,
    };

    // Status and code are not recorded; the empty name of the resource is the article's.
    private static Refusal? EncryptionSet(Write write, GalleryImage image)
    {
        var own = write.Id.SubscriptionId;
        foreach (var (_, id) in image.Version.ObjectsAt("properties.publishingProfile.targetRegions").SelectMany(region => new RegionEncryption(region).Sets))
        {
            var owner = ArmPath.Parse(id).SubscriptionId;
            if (!string.Equals(owner, own, StringComparison.OrdinalIgnoreCase))
            {
                return new Refusal(400, "BadRequest",
                    $"Disk encryption set {id} in Azure Compute Gallery {image.Version.TextAt("id")} belongs to subscription {owner} and cannot be used with " +
                    $"resource '' in subscription {own}.");
            }
        }
        return null;
    }

    private static Refusal? Plan(Write write, GalleryImage image) =>
        image.Definition.ObjectAt("properties.purchasePlan") is not null && write.Body.ObjectAt("plan") is null
            ? new Refusal(400, "VMMarketplaceInvalidInput",
                "Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the " +
                $"request. VM: '{write.Id}'.")
            : null;

    private static Refusal? Uefi(MachineModel model, GalleryImage image) =>
        model.Json.ObjectAt("securityProfile.uefiSettings") is not null && image.Definition.TextAt("properties.hyperVGeneration") == "V1"
            ? new Refusal(400, "BadRequest", "UEFI settings are not supported for VMs and VM Scale Sets using Generation 1 Image.")
            : null;

    private static Refusal? Sizes(MachineModel model, GalleryImage image)
    {
        var smaller = TooSmall(model.Json.NumberAt("storageProfile.osDisk.diskSizeGB"), image.Disks.ObjectAt("osDiskImage"));
        foreach (var disk in model.Json.ObjectsAt("storageProfile.dataDisks"))
        {
            var lun = disk.NumberAt("lun");
            smaller ??= TooSmall(disk.NumberAt("diskSizeGB"), image.Disks.ObjectsAt("dataDiskImages").FirstOrDefault(there => there.NumberAt("lun") == lun));
        }
        return smaller;
    }

    private static Refusal? TooSmall(int? size, JsonObject? disk) => size < disk.NumberAt("sizeInGB")
        ? new Refusal(409, "OperationNotAllowed", string.Create(CultureInfo.InvariantCulture,
            $"The specified disk size {size} GB is smaller than the size of the corresponding disk in the VM image: {disk.NumberAt("sizeInGB")} GB. This is not allowed. Please choose equal or greater size or do not specify an explicit size."))
        : null;
}
