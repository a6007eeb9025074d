using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Galleries;

/// <summary>What the service adds to a gallery's community profile: its public name, and whether it is published yet.</summary>
internal static class CommunityInfo
{
    public static void Complete(JsonObject community, Write write)
    {
        var former = write.Existing.ObjectAt("properties.sharingProfile.communityGalleryInfo");
        community["communityGalleryEnabled"] = former.FlagAt("communityGalleryEnabled") ?? false;
        community["publicNames"] = former?["publicNames"]?.DeepClone()
            ?? new JsonArray($"{community.TextAt("publicNamePrefix")}-{write.State.Random.NextGuid()}");
    }
}
