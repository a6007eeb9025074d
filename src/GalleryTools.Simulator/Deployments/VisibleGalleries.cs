using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Deployments;

/// <summary>Galleries by the names under which others see them: the unique name where they are shared, a public name in the community.</summary>
internal static class VisibleGalleries
{
    /// <summary>The gallery's id, or null when there is none that the caller may see.</summary>
    public static string? Find(Call call, ImageReference reference)
    {
        var name = reference.Path.Segments[1];
        foreach (var subscription in call.State.Subscriptions.Keys)
        {
            foreach (var stored in call.State.Resources.OfType("Microsoft.Compute/galleries", $"/subscriptions/{subscription}".ToLowerInvariant()))
            {
                var gallery = stored.Read();
                if (reference.IsShared ? IsShared(call, gallery, name) : IsPublic(gallery, name))
                    return stored.Id.Text;
            }
        }
        return null;
    }

    private static bool IsShared(Call call, JsonObject gallery, string name)
    {
        if (!string.Equals(gallery.TextAt("properties.identifier.uniqueName"), name, StringComparison.OrdinalIgnoreCase))
            return false;
        var caller = call.Subscription;
        return gallery.TextAt("id")!.StartsWith($"/subscriptions/{caller.SubscriptionId}/", StringComparison.OrdinalIgnoreCase)
            || gallery.ObjectsAt("properties.sharingProfile.groups").SelectMany(group => group.TextsAt("ids"))
                .Any(id => string.Equals(id, caller.SubscriptionId, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(id, caller.TenantId, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPublic(JsonObject gallery, string name)
    {
        var community = gallery.ObjectAt("properties.sharingProfile.communityGalleryInfo");
        return community.FlagAt("communityGalleryEnabled") == true && community.TextsAt("publicNames").Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
