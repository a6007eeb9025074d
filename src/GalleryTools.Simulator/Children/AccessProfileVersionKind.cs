using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Replication;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Children;

/// <summary>Versions of access control profiles, which are unlike other versions in what they show (recorded at API version 2024-03-03 in June 2025).</summary>
internal sealed class AccessProfileVersionKind(ResourceType type, GalleryChild row) : GalleryChildKind(type, row)
{
    public override JsonObject Compose(Write write)
    {
        var properties = base.Compose(write);
        var locations = TargetRegions.Requested(write).Select(location => new JsonObject { ["name"] = RegionTable.Normalize(location.TextAt("name") ?? "") });
        properties["targetLocations"] = new JsonArray(locations.ToArray<JsonNode>());
        return properties;
    }

    // The type is the profile's, and a GET of one version has its replication without asking, in fewer words.
    public override JsonObject Show(JsonObject resource, View view)
    {
        var replication = view.IsOfOne ? ReplicationStatus.Current(view.State, resource) : null;
        var shown = base.Show(resource, view);
        shown["type"] = "Microsoft.Compute/galleries/inVMAccessControlProfiles";
        if (replication is not null)
        {
            foreach (var region in replication.ObjectsAt("summary"))
            {
                if (region.TextAt("details") is "")
                    region.Remove("details");
            }
            shown.Child("properties")["replicationStatus"] = replication;
        }
        return shown;
    }
}
