using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Sharing;

/// <summary>
/// A gallery, definition or version without anything that belongs to its owner, shaped as recorded since 2023: the specification's examples
/// have types that no answer had.
/// </summary>
internal sealed class SharedView(string apiVersion, string region, bool community)
{
    private const string Disclaimer = "https://aka.ms/community-gallery-disclaimer";

    private static readonly string[] OfDefinition =
    [
        "osType", "osState", "endOfLifeDate", "recommended", "disallowed", "hyperVGeneration", "architecture", "identifier", "features",
        "purchasePlan", "privacyStatementUri", "eula",
    ];

    /// <summary>True where versions say whether they are soft-deleted.</summary>
    public bool ShowsStates { get; } = string.CompareOrdinal(apiVersion, "2026-03-03") >= 0;

    /// <summary>The names under which others know a gallery: its unique name, or its public names.</summary>
    public static IEnumerable<string> Names(JsonObject gallery, bool community) => community
        ? gallery.ObjectAt("properties.sharingProfile").TextsAt("communityGalleryInfo.publicNames")
        : [gallery.TextAt("properties.identifier.uniqueName") ?? ""];

    public JsonObject GalleryInList(StoredResource gallery) => Shape(null, NameOf(gallery), UniqueId(gallery));

    public JsonObject Gallery(StoredResource gallery)
    {
        var properties = Properties();
        var shown = Shape(properties, NameOf(gallery), UniqueId(gallery));
        if (community && gallery.Read().ObjectAt("properties.sharingProfile.communityGalleryInfo") is { } info)
        {
            // It stands there twice, because it began outside the properties.
            properties["communityMetadata"] = Metadata(info);
            shown["communityMetadata"] = Metadata(info);
        }
        return shown;
    }

    public JsonObject Definition(StoredResource gallery, StoredResource stored)
    {
        var there = stored.Read().ObjectAt("properties");
        var properties = Properties();
        foreach (var name in OfDefinition)
        {
            if (there?[name] is { } value)
                properties[name] = value.DeepClone();
        }
        properties["recommended"] ??= new JsonObject();
        // Whose image it is, a community gallery's publisher tells in another place.
        if (community)
            properties["identifier"] = new JsonObject { ["publisher"] = "", ["offer"] = "", ["sku"] = "" };
        return Shape(properties, stored.Id.Name, $"{UniqueId(gallery)}/Images/{stored.Id.Name}");
    }

    public JsonObject Version(StoredResource gallery, StoredResource stored)
    {
        var there = stored.Read().ObjectAt("properties");
        var properties = Properties();
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
        if (ShowsStates)
        {
            properties["imageState"] = there.TextAt("consumptionEndTime") is null ? "Active" : "SoftDeleted";
            if (there.TextAt("consumptionEndTime") is { Length: > 0 } end)
                properties["consumptionEndTime"] = end;
        }
        var id = stored.Id;
        return Shape(properties, id.Name, $"{UniqueId(gallery)}/Images/{id.Names[1]}/Versions/{id.Name}");
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

    private JsonObject Properties() => community ? new JsonObject { ["disclaimer"] = Disclaimer } : [];

    private static JsonObject Metadata(JsonObject info)
    {
        var metadata = new JsonObject();
        foreach (var name in new[] { "publisherUri", "publisherContact", "eula", "publicNames" })
        {
            if (info[name] is { } value)
                metadata[name] = value.DeepClone();
        }
        return metadata;
    }

    private JsonObject Shape(JsonObject? properties, string name, string uniqueId)
    {
        var shown = new JsonObject();
        if (properties is not null)
            shown["properties"] = properties;
        shown["location"] = region;
        shown["name"] = name;
        shown["identifier"] = new JsonObject { ["uniqueId"] = uniqueId };
        return shown;
    }
}
