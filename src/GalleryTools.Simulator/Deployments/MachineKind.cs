using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Deployments;

/// <summary>What machines and scale sets share: an image, looked up when it is named for the first time.</summary>
internal abstract class MachineKind(ResourceType type) : ResourceKind(type)
{
    /// <summary>Where the model stands, from <c>properties</c> on.</summary>
    protected abstract string ModelPath { get; }

    public override Refusal? CheckLinked(Write write) => ModelOf(write.Body).Image is not { } image || (write.IsPatch && IsUnchanged(write, image))
        ? null
        : LinkedImage.Check(write, image, ModelPath + ".storageProfile.imageReference.id");

    public override void Check(Write write)
    {
        if (Refuse(write) is { } refusal)
            throw refusal.Raise();
    }

    public override JsonObject Compose(Write write)
    {
        var resource = new JsonObject { ["properties"] = write.Properties.DeepClone() };
        var model = ModelOf(resource);
        model.RemoveSecrets();
        var image = FindImage(write, model);
        if (image is not null)
            model.TakeOver(image);
        var properties = resource["properties"]!.AsObject();
        resource.Remove("properties");
        Complete(write, properties, image);
        return properties;
    }

    protected MachineModel ModelOf(JsonObject? resource) => new(resource.ObjectAt(ModelPath));

    /// <summary>Says whether another image may take the place of the one that is there.</summary>
    protected abstract Refusal? CheckChange(Write write, MachineModel former, GalleryImage image);

    /// <summary>Fills in what the service adds.</summary>
    protected abstract void Complete(Write write, JsonObject properties, GalleryImage? image);

    private static GalleryImage? FindImage(Write write, MachineModel model) =>
        model.Image is { IsOfGallery: true } reference ? GalleryImage.Find(write.Call, reference, write.Location ?? "") : null;

    private Refusal? Refuse(Write write)
    {
        var model = ModelOf(write.Body);
        if (model.Image is not { } reference || IsUnchanged(write, reference))
            return null;
        if (reference.IsManagedImage)
            return ManagedImages.Check(write, model, reference);
        if (!reference.IsOfGallery)
            return null;
        if (FindImage(write, model) is not { } image)
            return GalleryImage.NotFound(reference, write.Location ?? "");
        var refusal = write.Existing is null ? ImageRules.OsProfile(model, image) : CheckChange(write, ModelOf(write.Existing), image);
        return refusal ?? ImageRules.Check(write, model, image);
    }

    private bool IsUnchanged(Write write, ImageReference image) =>
        string.Equals(ModelOf(write.Existing).Image?.Id, image.Id, StringComparison.OrdinalIgnoreCase);
}
