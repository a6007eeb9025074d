using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Sharing;

/// <summary>
/// <c>sharingStatus</c> of a gallery that is shared or published. No recording is of an API version that has it: the shape is the
/// specification's, and the one region is the gallery's own, because nothing says which others the service lists.
/// </summary>
internal static class SharingStatus
{
    public static void Reveal(JsonObject gallery, View view)
    {
        if (gallery["properties"] is not JsonObject properties || properties["sharingStatus"] is not null
            || properties.TextAt("sharingProfile.permissions") is null or "Private")
        {
            return;
        }
        var isRunning = view.State.Operations.RunningOn(gallery.TextAt("id")!.ToLowerInvariant()) is { Kind: "ShareGallery" };
        var state = isRunning ? "InProgress" : "Succeeded";
        properties["sharingStatus"] = new JsonObject
        {
            ["aggregatedState"] = state,
            ["summary"] = new JsonArray(new JsonObject { ["region"] = gallery.TextAt("location"), ["state"] = state }),
        };
    }
}
