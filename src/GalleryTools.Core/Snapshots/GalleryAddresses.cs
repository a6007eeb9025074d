using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>The addresses by which a user of an image may name its gallery: its id, its shared name and its community names.</summary>
internal static class GalleryAddresses
{
    private const string Shared = "/SharedGalleries/";
    private const string Community = "/CommunityGalleries/";

    public static IEnumerable<string> Of(ResourceId gallery, JsonElement resource)
    {
        var properties = resource.Member("properties");
        yield return gallery.ToString();
        if (properties.Member("identifier").Text("uniqueName") is { } name)
            yield return Shared + name;
        foreach (var published in properties.Member("sharingProfile").Member("communityGalleryInfo").Member("publicNames").Items())
        {
            if (published.ValueKind == JsonValueKind.String)
                yield return Community + published.GetString();
        }
    }

    /// <summary>The address of the gallery in an address of something beneath it.</summary>
    public static IEnumerable<string> Beginnings(string text)
    {
        if (text.StartsWith(Shared, StringComparison.OrdinalIgnoreCase) || text.StartsWith(Community, StringComparison.OrdinalIgnoreCase))
            return [string.Join('/', text.Split('/').Take(3))];
        if (!text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) || !ResourceId.TryParse(text, out var id))
            return [];
        for (ResourceId? scope = id; scope is not null; scope = scope.Parent)
        {
            if (scope.IsOfType(GalleryTypes.Gallery))
                return [scope.ToString()];
        }

        return [];
    }
}
