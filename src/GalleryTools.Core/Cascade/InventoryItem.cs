using System.Text.Json;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>What a cascade needs to know of one resource; its JSON is hashed and let go.</summary>
internal sealed record InventoryItem(ResourceId Id, string Fingerprint, IReadOnlyList<CascadeConcern> Concerns)
{
    /// <exception cref="GalleryException">The service gave a resource without an id.</exception>
    public static InventoryItem Read(JsonElement resource, DateTimeOffset now)
    {
        if (!ResourceId.TryParse(resource.Text("id"), out var id))
            throw ArmService.NotUnderstood("a resource in the answer has no id");
        return new(id, Cascade.Fingerprint.Of(resource), CascadeConcerns.Of(id, resource, now).ToArray());
    }
}
