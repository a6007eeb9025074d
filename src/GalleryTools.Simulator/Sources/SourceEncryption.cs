using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Sources;

/// <summary>Encryption of sources, and sources that can't be encrypted (version-22, version-40). Status and code are not recorded.</summary>
internal static class SourceEncryption
{
    public static Refusal? Check(Write write, WriteSources sources) => Foreign(write, sources) ?? Unsupported(write);

    private static Refusal? Foreign(Write write, WriteSources sources)
    {
        var own = write.Id.SubscriptionId;
        foreach (var (path, source) in sources.All)
        {
            if (!string.Equals(source.Path.SubscriptionId, own, StringComparison.OrdinalIgnoreCase) && source.IsEncrypted)
            {
                return Refusal.InvalidParameter(
                    $"Encrypted source: '{source.Id}' is in a different subscription ID than the current gallery image version subscription '{own}'. " +
                    $"Please retry with an unencrypted source(s) or use the source's subscription '{source.Path.SubscriptionId}' to create the gallery image version.",
                    "galleryImageVersion.properties.storageProfile." + path);
            }
        }
        return null;
    }

    // The article names the kinds that can be encrypted: machines, disks, snapshots and managed images.
    private static Refusal? Unsupported(Write write)
    {
        if (!write.Properties.ObjectsAt("publishingProfile.targetRegions").Any(region => new RegionEncryption(region).Sets.Count > 0))
            return null;
        var (path, id) = VersionSource.All(write.Properties.ObjectAt("storageProfile")).FirstOrDefault(source => !CanBeEncrypted(source.Id));
        return id is null
            ? null
            : Refusal.InvalidParameter(
                $"Encryption is not supported for source resource '{id}'. Please use a different source resource type which supports encryption or " +
                "remove encryption properties.", "galleryImageVersion.properties.storageProfile." + path);
    }

    private static bool CanBeEncrypted(string id) =>
        ArmPath.Parse(id).ResourceType.ToUpperInvariant() is "MICROSOFT.COMPUTE/VIRTUALMACHINES" or "MICROSOFT.COMPUTE/DISKS"
            or "MICROSOFT.COMPUTE/SNAPSHOTS" or "MICROSOFT.COMPUTE/IMAGES";
}
