using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>
/// A resource that was being created, updated or deleted when it was read. Of a kind that isn't in the list here, the state stays in the
/// snapshot as the service said it.
/// </summary>
/// <param name="Kind">As a snapshot's operations name it, for example <c>CreateGalleryImageVersion</c>.</param>
/// <param name="SoftDeletes">True where what is deleted is kept for a while.</param>
/// <param name="Regions">Of a version that replicates; empty for anything else.</param>
internal sealed record InFlightChange(ResourceId Id, string Kind, string Location, IReadOnlyList<InFlightRegion> Regions, bool SoftDeletes = false)
{
    /// <summary>As a snapshot's operations call them, by type without its namespace.</summary>
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["galleries"] = "Gallery",
        ["galleries/images"] = "GalleryImage",
        ["galleries/images/versions"] = "GalleryImageVersion",
        ["galleries/applications/versions"] = "GalleryApplicationVersion",
        ["galleries/serviceArtifacts"] = "ServiceArtifact",
        ["galleries/inVMAccessControlProfiles"] = "GalleryInVMAccessControlProfile",
        ["galleries/inVMAccessControlProfiles/versions"] = "GalleryInVMAccessControlProfileVersion",
        ["galleries/scripts"] = "GalleryScript",
        ["galleries/scripts/versions"] = "GalleryScriptVersion",
        ["virtualMachines"] = "VirtualMachine",
        ["virtualMachineScaleSets"] = "VirtualMachineScaleSet",
        ["disks"] = "Disk",
    };

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

    private static string? NounOf(ResourceId id)
    {
        const string Compute = "Microsoft.Compute/";
        return id.Type.StartsWith(Compute, StringComparison.OrdinalIgnoreCase) ? Nouns.GetValueOrDefault(id.Type[Compute.Length..]) : null;
    }
}
