using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Replication;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>A version's publishing profile as the service answers it: defaults filled in, regions by display name.</summary>
internal static class PublishingProfile
{
    public static JsonObject Compose(Write write, JsonObject? sent)
    {
        var existing = write.Existing.ObjectAt("properties.publishingProfile");
        var profile = (sent ?? existing)?.DeepClone().AsObject() ?? [];
        profile["replicaCount"] ??= existing.NumberAt("replicaCount") ?? 1;
        profile["excludeFromLatest"] ??= existing.FlagAt("excludeFromLatest") ?? false;
        profile["storageAccountType"] ??= existing.TextAt("storageAccountType") ?? "Standard_LRS";
        profile["publishedDate"] = existing.TextAt("publishedDate") ?? JsonText.Time(write.State.Now);
        profile["targetRegions"] = Regions(write, profile, existing);
        ExtendedLocations.Complete(profile);
        return profile;
    }

    private static JsonArray Regions(Write write, JsonObject profile, JsonObject? existing)
    {
        var former = existing.ObjectsAt("targetRegions")
            .DistinctBy(region => RegionTable.Normalize(region.TextAt("name") ?? ""), StringComparer.Ordinal)
            .ToDictionary(region => RegionTable.Normalize(region.TextAt("name") ?? ""), StringComparer.Ordinal);
        return new JsonArray(TargetRegions.Requested(write).Select(sent => Region(sent.DeepClone().AsObject(), profile, former)).ToArray<JsonNode>());
    }

    private static JsonObject Region(JsonObject region, JsonObject profile, Dictionary<string, JsonObject> former)
    {
        var name = region.TextAt("name") ?? "";
        region["name"] = RegionTable.DisplayName(name);
        region["regionalReplicaCount"] ??= profile.NumberAt("replicaCount") ?? 1;
        region["storageAccountType"] ??= former.GetValueOrDefault(RegionTable.Normalize(name)).TextAt("storageAccountType")
            ?? profile.TextAt("storageAccountType");
        CompleteEncryption(region);
        return region;
    }

    /// <summary>An encrypted OS disk has a security profile, if an empty one; encryption of nothing is left out.</summary>
    public static void CompleteEncryption(JsonObject region)
    {
        if (region["encryption"] is JsonObject { Count: 0 })
            region.Remove("encryption");
        if (region.ObjectAt("encryption.osDiskImage") is { } disk)
            disk["securityProfile"] ??= new JsonObject();
    }
}
