using GalleryTools.Core.Connections;
using GalleryTools.Core.Snapshots;

namespace GalleryTools.Snapshots;

internal static class SnapshotAction
{
    /// <summary>As -WhatIf and -Confirm name it.</summary>
    public static string Of(SnapshotRequest request, GalleryConnection connection)
    {
        var galleries = request.Galleries.Select(gallery => gallery.Id).Distinct().ToArray();
        var what = galleries switch
        {
            [] when request.ResourceGroupName is { } group => $"every gallery of resource group {group}",
            [] => $"every gallery of subscription {connection.SubscriptionId}",
            [var only] => $"gallery {only.Name}",
            _ => $"{galleries.Length} galleries",
        };
        return $"Export {what} on {connection.Cloud}";
    }
}
