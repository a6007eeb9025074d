using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Deployments;

/// <summary>Managed disks, as azure-cli's recordings show them: every PUT is answered with 202 and without an id.</summary>
internal sealed class DiskKind(ResourceType type) : ResourceKind(type)
{
    private const string Reference = "properties.creationData.galleryImageReference";

    public override string Noun => "Disk";

    public override bool IsAccepted => true;

    public override Refusal? CheckLinked(Write write) => New(write) is { } image ? LinkedImage.Check(write, image, Reference + ".id") : null;

    public override void Check(Write write)
    {
        if (New(write) is not { IsOfGallery: true } reference)
            return;
        if (GalleryImage.Find(write.Call, reference, write.Location ?? "") is not { } image)
            throw GalleryImage.NotFound(reference, write.Location ?? "").Raise();
        if (DiskLun.Check(write.Body.NumberAt(Reference + ".lun"), image) is { } refusal)
            throw refusal.Raise();
    }

    public override JsonObject Compose(Write write)
    {
        var properties = write.Properties.DeepClone().AsObject();
        if (New(write) is { IsOfGallery: true } reference && GalleryImage.Find(write.Call, reference, write.Location ?? "") is { } image)
            DiskLun.TakeOver(properties, write.Body.NumberAt(Reference + ".lun"), image);
        properties["encryption"] ??= new JsonObject { ["type"] = "EncryptionAtRestWithPlatformKey" };
        foreach (var kept in new[] { "osType", "hyperVGeneration", "diskSizeGB", "creationData" })
            properties[kept] ??= write.Existing.At("properties." + kept)?.DeepClone();
        foreach (var missing in properties.Where(property => property.Value is null).Select(property => property.Key).ToArray())
            properties.Remove(missing);
        properties["timeCreated"] = write.Existing.TextAt("properties.timeCreated") ?? JsonText.Time(write.State.Now);
        properties["diskState"] = write.Existing.TextAt("properties.diskState") ?? "Unattached";
        properties["uniqueId"] = write.Existing.TextAt("properties.uniqueId") ?? write.State.Random.NextGuid().ToString();
        return properties;
    }

    public override JsonObject ShowAccepted(JsonObject resource)
    {
        resource.Remove("id");
        resource.Remove("type");
        var properties = resource.Child("properties");
        properties["provisioningState"] = "Updating";
        properties["isArmResource"] = true;
        return resource;
    }

    private static ImageReference? New(Write write) => write.Existing is null ? ImageReference.Of(write.Body.ObjectAt(Reference)) : null;
}
