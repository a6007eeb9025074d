using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>Storage account types by region (definition-18, azure-powershell#9911).</summary>
internal static class StorageTypeRules
{
    private const string Target = "galleryImageVersion.properties.publishingProfile.targetRegions.storageAccountType";

    public static Refusal? Check(Write write)
    {
        var general = write.Properties.TextAt("publishingProfile.storageAccountType");
        var existing = write.Existing.ObjectsAt("properties.publishingProfile.targetRegions").ToArray();
        foreach (var region in write.Properties.ObjectsAt("publishingProfile.targetRegions"))
        {
            var refusal = Zones(region, general) ?? Changed(region, general, existing);
            if (refusal is not null)
                return refusal;
        }
        return null;
    }

    // A region that the table doesn't have may well have zones.
    private static Refusal? Zones(JsonObject region, string? general) =>
        (region.TextAt("storageAccountType") ?? general) == "Standard_ZRS" && RegionTable.Find(region.TextAt("name") ?? "") is { HasZoneRedundantStorage: false }
            ? Refusal.InvalidParameter("ZRS storage account type is not supported in this region.", Target)
            : null;

    /// <summary>A region without a type of its own takes the general one, which must not change what is there.</summary>
    private static Refusal? Changed(JsonObject region, string? general, JsonObject[] existing)
    {
        var name = RegionTable.Normalize(region.TextAt("name") ?? "");
        var there = Array.Find(existing, former => RegionTable.Normalize(former.TextAt("name") ?? "") == name).TextAt("storageAccountType");
        if (general is null || there is null || there == general || region.TextAt("storageAccountType") is not null)
            return null;
        return Refusal.InvalidParameter(
            $"Global storage account type does not match the storage account type in the existing TargetRegion: '{RegionTable.DisplayName(name)}'. " +
            $"Please specify '{there}' as the storage account type for this region.", Target);
    }
}
