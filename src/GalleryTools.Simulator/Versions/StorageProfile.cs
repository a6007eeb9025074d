using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>A version's storage profile: what was asked for while it is being made, with the disks' sizes once it is there.</summary>
internal static class StorageProfile
{
    private const int DefaultSize = 30;

    /// <summary>As answered at once. An update can't change a source, so what stands there stays.</summary>
    public static JsonObject Compose(Write write)
    {
        if (write.Existing.ObjectAt("properties.storageProfile") is { } existing)
            return existing.DeepClone().AsObject();
        var profile = write.Properties.ObjectAt("storageProfile")?.DeepClone().AsObject() ?? [];
        if (VersionSource.OldStyle(write.Properties) is { } image)
            profile["source"] = new JsonObject { ["id"] = image };
        if (profile["osDiskImage"] is JsonObject osDisk)
            osDisk["hostCaching"] ??= "ReadWrite";
        foreach (var disk in profile.ObjectsAt("dataDiskImages"))
            disk["hostCaching"] ??= "ReadOnly";
        return profile;
    }

    /// <summary>As it will be once the sources have been read: sizes, and the disks that an image or machine brings along.</summary>
    public static JsonObject Complete(Write write)
    {
        var profile = Compose(write);
        if (VersionSource.Of(profile) is { } source)
        {
            CopyDisks(profile, SourceDisks.Of(write.State, source));
            return profile;
        }
        if (profile["osDiskImage"] is JsonObject osDisk)
            osDisk["sizeInGB"] = SizeOf(write, osDisk);
        foreach (var disk in profile.ObjectsAt("dataDiskImages"))
            disk["sizeInGB"] = SizeOf(write, disk);
        return profile;
    }

    private static int SizeOf(Write write, JsonObject disk) =>
        disk.TextAt("source.id") is { } id ? SourceDisks.SizeOf(write.State, id) ?? DefaultSize : DefaultSize;

    private static void CopyDisks(JsonObject profile, IReadOnlyList<SourceDisk> disks)
    {
        var osDisk = disks.FirstOrDefault(disk => disk.Lun is null);
        profile["osDiskImage"] = new JsonObject
        {
            ["sizeInGB"] = osDisk?.SizeInGB ?? DefaultSize, ["hostCaching"] = osDisk?.Caching ?? "ReadWrite", ["source"] = new JsonObject(),
        };
        var data = disks.Where(disk => disk.Lun is not null).Select(disk => new JsonObject
        {
            ["lun"] = disk.Lun, ["sizeInGB"] = disk.SizeInGB ?? DefaultSize, ["hostCaching"] = disk.Caching ?? "None",
        }).ToArray<JsonNode>();
        if (data.Length > 0)
            profile["dataDiskImages"] = new JsonArray(data);
    }
}
