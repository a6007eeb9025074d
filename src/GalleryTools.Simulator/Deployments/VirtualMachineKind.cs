using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Deployments;

/// <summary>Virtual machines.</summary>
internal sealed class VirtualMachineKind(ResourceType type) : MachineKind(type)
{
    public override string Noun => "VirtualMachine";

    protected override string ModelPath => "properties";

    public override JsonObject Show(JsonObject resource, View view)
    {
        if (!string.Equals(view.Expand, "instanceView", StringComparison.OrdinalIgnoreCase))
            resource.ObjectAt("properties")?.Remove("instanceView");
        return resource;
    }

    protected override Refusal? CheckChange(Write write, MachineModel former, GalleryImage image) => PropertyChange.NotAllowed("imageReference");

    protected override void Complete(Write write, JsonObject properties, GalleryImage? image)
    {
        properties["vmId"] = write.Existing.TextAt("properties.vmId") ?? write.State.Random.NextGuid().ToString();
        properties["timeCreated"] = write.Existing.TextAt("properties.timeCreated") ?? JsonText.Time(write.State.Now);
        if (properties.ObjectAt("storageProfile.imageReference") is not { } reference)
            return;
        // What an update doesn't say of the image stays as it was.
        reference["exactVersion"] ??= write.Existing.TextAt("properties.storageProfile.imageReference.exactVersion") ?? image?.Version.TextAt("name");
        properties.ObjectAt("storageProfile")!.Child("osDisk")["name"] ??=
            write.Existing.TextAt("properties.storageProfile.osDisk.name") ?? $"{write.Id.Name}_OsDisk_1_{write.State.Random.NextGuid():N}";
    }
}
