using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Deployments;

/// <summary>Virtual machine scale sets; their instances are not made here.</summary>
internal sealed class ScaleSetKind(ResourceType type) : MachineKind(type)
{
    public override string Noun => "VirtualMachineScaleSet";

    protected override string ModelPath => "properties.virtualMachineProfile";

    public override void Check(Write write)
    {
        if (Capacity.Check(write.Body) is { } refusal)
            throw refusal.Raise();
        base.Check(write);
    }

    /// <summary>A scale set stays generalized or specialized (deployment-08); status and code are not recorded.</summary>
    protected override Refusal? CheckChange(Write write, MachineModel former, GalleryImage image)
    {
        var there = former.Image is { IsOfGallery: true } reference && GalleryImage.Find(write.Call, reference, write.Location ?? "") is { } found
            ? found.OsState
            : former.HasOsProfile ? "Generalized" : null;
        return there is not null && image.OsState is not null && there != image.OsState
            ? new Refusal(409, "OperationNotAllowed",
                $"Cannot update Virtual Machine Scale Set {write.Id.Name} as the current OS state of the VM Scale Set is {there} which is different from the " +
                $"updated gallery image OS state which is {image.OsState}.")
            : null;
    }

    protected override void Complete(Write write, JsonObject properties, GalleryImage? image)
    {
        properties["uniqueId"] = write.Existing.TextAt("properties.uniqueId") ?? write.State.Random.NextGuid().ToString();
        properties["timeCreated"] = write.Existing.TextAt("properties.timeCreated") ?? JsonText.Time(write.State.Now);
    }
}
