using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Sharing;

/// <summary>Whom a gallery's sharing profile lets in.</summary>
internal static class SharingProfile
{
    public static bool IsSharedWith(JsonObject gallery, SnapshotSubscription caller) =>
        IsSharedWithSubscription(gallery, caller.SubscriptionId) || IsSharedWithTenant(gallery, caller.TenantId);

    public static bool IsSharedWithTenant(JsonObject gallery, string id) => Has(gallery, "AADTenants", id);

    public static bool IsPublished(JsonObject gallery)
    {
        var profile = gallery.ObjectAt("properties.sharingProfile");
        return profile.TextAt("permissions") == "Community" && profile.FlagAt("communityGalleryInfo.communityGalleryEnabled") is true;
    }

    private static bool IsSharedWithSubscription(JsonObject gallery, string id) => Has(gallery, "Subscriptions", id);

    private static bool Has(JsonObject gallery, string type, string id)
    {
        var profile = gallery.ObjectAt("properties.sharingProfile");
        return profile.TextAt("permissions") == "Groups" && profile.ObjectsAt("groups")
            .Any(group => group.TextAt("type") == type && group.TextsAt("ids").Contains(id, StringComparer.OrdinalIgnoreCase));
    }
}
