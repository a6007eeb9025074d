using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.EndOfLife;

/// <summary>A version that may not be deleted before its end of life (version-newest-only). The status is not recorded.</summary>
internal static class ProtectedVersion
{
    public static Refusal? Check(JsonObject version, DateTimeOffset now) =>
        version.FlagAt("properties.safetyProfile.blockDeletionBeforeEndOfLife") == true
        && JsonText.ReadTime(version.TextAt("properties.publishingProfile.endOfLifeDate")) > now
            ? new Refusal(409, "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
                "Deletion of Gallery image version is not allowed because the image is enabled for blockDeletionBeforeEndOfLife and its endOfLifeDate " +
                "has not reached yet.")
            : null;
}
