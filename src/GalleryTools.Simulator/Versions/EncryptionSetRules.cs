using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>Disk encryption sets are those of the gallery's subscription and of the region that they encrypt (version-21, 23, 37).</summary>
internal static class EncryptionSetRules
{
    public static Refusal? Check(Write write, IReadOnlyCollection<RegionEncryption> regions) =>
        regions.Select(region => Foreign(write, region)).FirstOrDefault(refusal => refusal is not null)
        ?? regions.Select(region => Missing(write, region)).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Foreign(Write write, RegionEncryption region)
    {
        var own = write.Id.SubscriptionId!;
        foreach (var (lun, id) in region.Sets)
        {
            if (string.Equals(ArmPath.Parse(id).SubscriptionId, own, StringComparison.OrdinalIgnoreCase))
                continue;
            // The article has the sentence twice, with quotes and without, and doesn't tell them apart.
            return Refusal.InvalidParameter(lun is null
                ? $"The disk encryption set {id} must be in the same subscription {own} as the gallery resource."
                : $"The disk encryption set '{id}' must be in the same subscription '{own}' as the gallery resource.", TargetOf(lun));
        }
        return null;
    }

    // Status and code are not recorded.
    private static Refusal? Missing(Write write, RegionEncryption region)
    {
        foreach (var (lun, id) in region.Sets)
        {
            var set = write.State.Resources.Find(ArmPath.Parse(id).Key)?.Read();
            if (set is null || (set.TextAt("location") is { } place && RegionTable.Normalize(place) != region.Name))
                return new Refusal(404, "NotFound", $"The disk encryption set {id} was not found.", TargetOf(lun));
        }
        return null;
    }

    private static string TargetOf(int? lun) => EncryptionRules.Root + (lun is null ? "osDiskImage" : "dataDiskImages") + ".diskEncryptionSetId";
}
