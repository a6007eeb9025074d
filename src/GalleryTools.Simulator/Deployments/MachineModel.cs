using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Deployments;

/// <summary>What a machine is made of: a machine's properties, or the profile of a scale set's machines.</summary>
internal sealed record MachineModel(JsonObject? Json)
{
    public ImageReference? Image => ImageReference.Of(Json.ObjectAt("storageProfile.imageReference"));

    public bool HasOsProfile => Json.ObjectAt("osProfile") is not null;

    public string? SecurityType => Json.TextAt("securityProfile.securityType");

    /// <summary>Takes out what no answer ever shows.</summary>
    public void RemoveSecrets()
    {
        Json?.Remove("userData");
        if (Json.ObjectAt("osProfile") is not { } profile)
            return;
        profile.Remove("adminPassword");
        profile.Remove("customData");
    }

    /// <summary>Fills in what the image brings along.</summary>
    public void TakeOver(GalleryImage image)
    {
        if (Json.ObjectAt("storageProfile") is not { } storage)
            return;
        var osDisk = storage.Child("osDisk");
        osDisk["osType"] ??= image.Definition.TextAt("properties.osType");
        osDisk["createOption"] ??= "FromImage";
        osDisk["caching"] ??= image.Disks.TextAt("osDiskImage.hostCaching") ?? "ReadWrite";
        osDisk["diskSizeGB"] ??= image.Disks.NumberAt("osDiskImage.sizeInGB");
    }
}
