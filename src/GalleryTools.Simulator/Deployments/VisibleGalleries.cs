using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Sharing;

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
                if (SharedView.Names(gallery, !reference.IsShared).Contains(name, StringComparer.OrdinalIgnoreCase) && Sees(call, gallery, reference.IsShared))
                    return stored.Id.Text;
            }
        }
        return null;
    }

    private static bool Sees(Call call, JsonObject gallery, bool shared)
    {
        if (!shared)
            return SharingProfile.IsPublished(gallery);
        var caller = call.Subscription;
        return gallery.TextAt("id")!.StartsWith($"/subscriptions/{caller.SubscriptionId}/", StringComparison.OrdinalIgnoreCase)
            || SharingProfile.IsSharedWith(gallery, caller);
    }
}
