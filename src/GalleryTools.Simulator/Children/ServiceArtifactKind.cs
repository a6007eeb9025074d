using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Deployments;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Children;

/// <summary>Service artifacts, which tell per region the version that their image references mean there (<c>$expand=latestVersion</c>).</summary>
internal sealed class ServiceArtifactKind(ResourceType type, GalleryChild row) : GalleryChildKind(type, row)
{
    public override JsonObject Show(JsonObject resource, View view)
    {
        if (string.Equals(view.Expand, "latestVersion", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var location in resource.ObjectsAt("properties.targetLocations"))
            {
                var profiles = resource.ObjectsAt("properties.vmArtifactsProfiles").Select(profile => Current(profile, location.TextAt("name") ?? "", view.State));
                location["vmArtifactsProfiles"] = new JsonArray(profiles.ToArray<JsonNode>());
            }
        }
        return base.Show(resource, view);
    }

    private static JsonObject Current(JsonObject profile, string region, ServiceState state)
    {
        var current = profile.DeepClone().AsObject();
        current.Remove("upgradeSdpPolicy");
        foreach (var image in current.ObjectsAt("artifactProfiles").Select(artifact => artifact.ObjectAt("imageReference")).OfType<JsonObject>())
        {
            image["currentVersion"] = Latest(state, image.TextAt("id") ?? "", region) ?? image.TextAt("initialVersion");
            image.Remove("initialVersion");
        }
        return current;
    }

    // Of a definition that isn't in the store the initial version is all that is known.
    private static string? Latest(ServiceState state, string definition, string region)
    {
        var versions = state.Resources.In(ArmPath.Parse(definition).Key + "/versions").Select(stored => stored.Read());
        return LatestVersion.In(versions, RegionTable.Normalize(region), state).TextAt("name");
    }
}
