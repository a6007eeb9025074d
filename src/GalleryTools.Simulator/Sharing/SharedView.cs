using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Sharing;

/// <summary>
/// A gallery, definition or version without anything that belongs to its owner. Shared galleries are shaped as recorded since 2023, community
/// galleries, which were never recorded, as the specification's examples.
/// </summary>
internal sealed class SharedView(string apiVersion, string region, bool community)
{
    private static readonly string[] OfDefinition =
    [
        "osType", "osState", "endOfLifeDate", "recommended", "disallowed", "hyperVGeneration", "architecture", "identifier", "features",
        "purchasePlan", "privacyStatementUri", "eula",
    ];

    /// <summary>The names under which others know a gallery: its unique name, or its public names.</summary>
    public static IEnumerable<string> Names(JsonObject gallery, bool community) => community
        ? gallery.ObjectAt("properties.sharingProfile").TextsAt("communityGalleryInfo.publicNames")
        : [gallery.TextAt("properties.identifier.uniqueName") ?? ""];

    public JsonObject GalleryInList(StoredResource gallery) => Shape(null, NameOf(gallery), UniqueId(gallery), null);

    public JsonObject Gallery(StoredResource gallery)
    {
        var properties = new JsonObject();
        if (community && gallery.Read().ObjectAt("properties.sharingProfile.communityGalleryInfo") is { } info
            && string.CompareOrdinal(apiVersion, "2023-07-03") >= 0)
        {
            var metadata = properties.Child("communityMetadata");
            foreach (var name in new[] { "publisherUri", "publisherContact", "eula", "publicNames" })
                metadata[name] = info[name]?.DeepClone();
        }
        return Shape(properties, NameOf(gallery), UniqueId(gallery), "communityGallery");
    }

    public JsonObject Definition(StoredResource gallery, StoredResource stored)
    {
        var there = stored.Read().ObjectAt("properties");
        var properties = new JsonObject();
        foreach (var name in OfDefinition)
        {
            if (there?[name] is { } value)
                properties[name] = value.DeepClone();
        }
        properties["recommended"] ??= new JsonObject();
        return Shape(properties, stored.Id.Name, $"{UniqueId(gallery)}/Images/{stored.Id.Name}", "communityGalleryImage");
    }

    public JsonObject Version(StoredResource gallery, StoredResource stored)
    {
        var there = stored.Read().ObjectAt("properties");
        var properties = new JsonObject();
        foreach (var name in new[] { "publishedDate", "endOfLifeDate", "excludeFromLatest" })
        {
            if (there.At("publishingProfile." + name) is { } value)
                properties[name] = value.DeepClone();
        }
        var storage = properties.Child("storageProfile");
        if (there.ObjectAt("storageProfile.osDiskImage") is { } osDisk)
            storage["osDiskImage"] = Disk(osDisk);
        var data = there.ObjectsAt("storageProfile.dataDiskImages").Select(Disk).ToArray<JsonNode>();
        if (data.Length > 0)
            storage["dataDiskImages"] = new JsonArray(data);
        var id = stored.Id;
        return Shape(properties, id.Name, $"{UniqueId(gallery)}/Images/{id.Names[1]}/Versions/{id.Name}", "communityGalleryImageVersion");
    }

    private string NameOf(StoredResource gallery) => Names(gallery.Read(), community).FirstOrDefault() ?? "";

    private string UniqueId(StoredResource gallery) => $"/{(community ? "CommunityGalleries" : "SharedGalleries")}/{NameOf(gallery)}";

    private static JsonObject Disk(JsonObject disk)
    {
        var shown = new JsonObject();
        if (disk["lun"] is { } lun)
            shown["lun"] = lun.DeepClone();
        shown["diskSizeGB"] = disk["sizeInGB"]?.DeepClone();
        shown["hostCaching"] = disk["hostCaching"]?.DeepClone();
        return shown;
    }

    // Only a community gallery says its type, and only where one is read.
    private JsonObject Shape(JsonObject? properties, string name, string uniqueId, string? type)
    {
        var shown = new JsonObject();
        if (properties is not null)
            shown["properties"] = properties;
        shown["location"] = region;
        shown["name"] = name;
        if (community && type is not null)
            shown["type"] = "Microsoft.Compute/locations/" + type;
        shown["identifier"] = new JsonObject { ["uniqueId"] = uniqueId };
        return shown;
    }
}
