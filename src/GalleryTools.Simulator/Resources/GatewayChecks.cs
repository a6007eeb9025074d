using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Resources;

/// <summary>What ARM checks of a PUT before the provider has it.</summary>
internal static class GatewayChecks
{
    /// <exception cref="RefusedException">LocationRequired, LocationNotAvailableForResourceType or InvalidResourceLocation (gallery-03, gallery-06, definition-02, definition-07, version-01).</exception>
    public static void Location(Write write, ResourceKind kind)
    {
        if (kind.Type.Untracked)
            return;
        var sent = write.Body.TextAt("location")
            ?? throw Refusal.Gateway(400, "LocationRequired", "The location property is required for this definition.").Raise();
        var locations = write.Call.Subscription.Locations;
        var location = RegionTable.Normalize(sent);
        if (!locations.Contains(location, StringComparer.OrdinalIgnoreCase))
        {
            // Of what is in a gallery the article names the gallery's type, too.
            var type = kind.Type.GallerySince is null ? kind.Type.FullName : "Microsoft.Compute/galleries";
            throw GatewayRefusals.LocationNotAvailable(sent, type, locations).Raise();
        }
        if (write.Existing.TextAt("location") is { } there && RegionTable.Normalize(there) != location)
        {
            throw Refusal.Gateway(409, "InvalidResourceLocation",
                $"The resource '{write.Id.NameText}' already exists in location '{there}' in resource group '{write.Id.ResourceGroup}'. " +
                $"A resource with the same name cannot be created in location '{location}'. Please select a new resource name.").Raise();
        }
    }

    /// <exception cref="RefusedException">ParentResourceNotFound (definition-06, version-02).</exception>
    public static void Parent(Write write)
    {
        if (!write.Id.IsNested)
            return;
        var parent = write.Id.Parent.Key;
        if (write.State.Resources.Find(parent) is null || (write.Existing is null && write.State.Unseen.Contains(parent, write.State.Now)))
            throw GatewayRefusals.ParentNotFound("write", write.Id, write.Id.Parent).Raise();
    }
}
