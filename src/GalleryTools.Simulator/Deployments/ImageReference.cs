using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Deployments;

/// <summary>The image that a machine, scale set or disk is made from, as its request names it.</summary>
/// <param name="Member"><c>id</c>, <c>sharedGalleryImageId</c> or <c>communityGalleryImageId</c>.</param>
/// <param name="Id">As sent.</param>
internal sealed record ImageReference(string Member, string Id)
{
    private const string Definitions = "Microsoft.Compute/galleries/images";

    private static readonly string[] Members = ["id", "sharedGalleryImageId", "communityGalleryImageId"];

    public bool IsShared => Member == "sharedGalleryImageId";

    public bool IsCommunity => Member == "communityGalleryImageId";

    public ArmPath Path { get; } = ArmPath.Parse(Id);

    public bool IsManagedImage => Member == "id" && Is("Microsoft.Compute/images");

    /// <summary>True where it names something of a gallery, by whatever member.</summary>
    public bool IsOfGallery => Member != "id" || Is(Definitions) || Is(Definitions + "/versions");

    /// <summary>The name of a version, or null where the latest one is meant.</summary>
    public string? VersionName
    {
        get
        {
            var name = Member == "id" ? Path.Names.ElementAtOrDefault(2) : Path.Segments.ElementAtOrDefault(5);
            return string.Equals(name, "latest", StringComparison.OrdinalIgnoreCase) ? null : name;
        }
    }

    /// <summary>In the casing in which the service names images of shared and community galleries; an id stays as sent.</summary>
    public string DisplayId => Member == "id"
        ? Id
        : $"/{(IsShared ? "SharedGalleries" : "CommunityGalleries")}/{Path.Segments.ElementAtOrDefault(1)}/Images/{Path.Segments.ElementAtOrDefault(3)}"
            + (Path.Segments.Count > 5 ? "/Versions/" + Path.Segments[5] : "");

    /// <param name="parent">The <c>imageReference</c> or <c>galleryImageReference</c>; null gives null, as do platform images.</param>
    public static ImageReference? Of(JsonObject? parent)
    {
        foreach (var member in Members)
        {
            if (parent.TextAt(member) is { Length: > 0 } id)
                return new ImageReference(member, id);
        }
        return null;
    }

    private bool Is(string type) => !Path.IsCollection && string.Equals(Path.ResourceType, type, StringComparison.OrdinalIgnoreCase);
}
