using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Versions;

/// <summary>Edge zones that a version is replicated to, as the service answers them.</summary>
internal static class ExtendedLocations
{
    public static void Complete(JsonObject profile)
    {
        foreach (var location in profile.ObjectsAt("targetExtendedLocations"))
        {
            location["name"] = RegionTable.DisplayName(location.TextAt("name") ?? "");
            location["extendedLocationReplicaCount"] ??= profile.NumberAt("replicaCount") ?? 1;
            // Recorded so, where the regions beside it had Standard_LRS.
            location["storageAccountType"] ??= "StandardSSD_LRS";
            PublishingProfile.CompleteEncryption(location);
        }
    }
}
