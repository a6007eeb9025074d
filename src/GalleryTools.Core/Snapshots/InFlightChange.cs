using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// A gallery, definition or version that was being created, updated or deleted when it was read. Of any other kind the state stays in the
/// snapshot as the service said it.
/// </summary>
/// <param name="Kind">As a snapshot's operations name it, for example <c>CreateGalleryImageVersion</c>.</param>
/// <param name="Regions">Of a version that replicates; empty for anything else.</param>
internal sealed record InFlightChange(ResourceId Id, string Kind, string Location, IReadOnlyList<InFlightRegion> Regions)
{
    public bool IsDelete => Kind.StartsWith("Delete", StringComparison.Ordinal);

    public bool IsOfVersion => Id.IsOfType(GalleryTypes.Version);

    public static InFlightChange? Of(ResourceId id, JsonElement resource)
    {
        if (VerbOf(resource.Member("properties").Text("provisioningState")) is not { } verb || NounOf(id) is not { } noun)
            return null;
        var regions = id.IsOfType(GalleryTypes.Version) && verb != "Delete" ? InFlightRegion.Of(resource).ToArray() : [];
        return new(id, verb + noun, RegionName.Normalize(resource.Text("location")), regions);
    }

    private static string? VerbOf(string? state) => state switch
    {
        "Creating" => "Create",
        "Updating" => "Update",
        "Deleting" => "Delete",
        _ => null,
    };

    private static string? NounOf(ResourceId id) =>
        id.IsOfType(GalleryTypes.Gallery) ? "Gallery" : id.IsOfType(GalleryTypes.Definition) ? "GalleryImage" : id.IsOfType(GalleryTypes.Version) ? "GalleryImageVersion" : null;
}
