using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Deployments;

/// <summary>What an image reference stands for in a region.</summary>
/// <param name="Definition">The definition as stored.</param>
/// <param name="Version">The version that would be deployed, as stored.</param>
internal sealed record GalleryImage(JsonObject Definition, JsonObject Version)
{
    public string? OsState => Definition.TextAt("properties.osState");

    public JsonObject? Disks => Version.ObjectAt("properties.storageProfile");

    /// <summary>The image, or null when there is none in the region for the caller.</summary>
    public static GalleryImage? Find(Call call, ImageReference reference, string region)
    {
        var resources = call.State.Resources;
        if (DefinitionPath(call, reference) is not { } path || resources.Find(path.Key)?.Read() is not { } definition)
            return null;
        var place = RegionTable.Normalize(region);
        var versions = reference.VersionName is { } name
            ? new[] { Named(call.State, $"{path.Key}/versions/{name.ToLowerInvariant()}") }.OfType<StoredResource>()
            : resources.In(path.Key + "/versions");
        var found = versions.Where(stored => !call.State.Unseen.Contains(stored.Key, call.State.Now)).Select(stored => stored.Read()).ToArray();
        var version = reference.VersionName is null
            ? LatestVersion.In(found, place, call.State)
            : Array.Find(found, one => LatestVersion.IsReady(one, place, call.State));
        return version is null ? null : new GalleryImage(definition, version);
    }

    /// <summary>The recorded refusal, whose message stands in quotes of its own (deployment-02, 03, 05).</summary>
    public static Refusal NotFound(ImageReference reference, string region) => new(404, "GalleryImageNotFound",
        $"\"The gallery image {reference.DisplayId} is not available in {RegionTable.Normalize(region)} region. Please contact image owner to replicate to " +
        "this region, or change your requested region.\"", "imageReference");

    // A soft-deleted version is still good for machines that name it.
    private static StoredResource? Named(ServiceState state, string key) =>
        state.Resources.Find(key) ?? SoftDeletedVersion.FindUsable(state, ArmPath.Parse(key));

    /// <summary>The definition that is meant; null where the gallery isn't there or isn't shared with the caller.</summary>
    private static ArmPath? DefinitionPath(Call call, ImageReference reference)
    {
        if (reference.Member == "id")
            return reference.Path.Names.Count == 3 ? reference.Path.Parent : reference.Path;
        return reference.Path.Segments.Count >= 4 && VisibleGalleries.Find(call, reference) is { } gallery
            ? ArmPath.Parse($"{gallery}/images/{reference.Path.Segments[3]}")
            : null;
    }
}
