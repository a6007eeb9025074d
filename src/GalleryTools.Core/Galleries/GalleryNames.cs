using GalleryTools.Core.Connections;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Galleries;

/// <summary>Names for completion at a prompt.</summary>
public static class GalleryNames
{
    /// <summary>The galleries of the connection's subscription, as resource group and name.</summary>
    public static async Task<IReadOnlyList<(string ResourceGroup, string Gallery)>> GalleriesAsync(GalleryConnection connection, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var galleries = new List<(string, string)>();
        var path = $"/subscriptions/{connection.SubscriptionId}/providers/Microsoft.Compute/galleries";
        await foreach (var gallery in connection.Service.ListAsync(path, connection.GalleryApiVersion, resource: null, stop))
        {
            if (ResourceId.TryParse(gallery.Text("id"), out var id))
                galleries.Add((id.ResourceGroupName!, id.Name));
        }

        return galleries;
    }

    /// <summary>The definitions of a gallery, or the versions of a definition.</summary>
    public static async Task<IReadOnlyList<string>> ChildrenAsync(GalleryConnection connection, GalleryTarget parent, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(parent);
        var names = new List<string>();
        await foreach (var child in connection.Service.ListAsync(parent.Id, parent.Level == GalleryLevel.Gallery ? "images" : "versions", stop))
        {
            if (child.Text("name") is { } name)
                names.Add(name);
        }

        return names;
    }
}
