namespace GalleryTools.Core.Validation;

/// <summary>How disks are compared and named in findings.</summary>
internal static class DiskIdentity
{
    /// <summary>The same text for the same source, whatever its spelling; null when there is none.</summary>
    public static string? Of(DiskSource? source)
    {
        // The storage account alone names no disk: with an address, the address decides.
        if (source is not { IsGiven: true })
            return null;
        // An id is the same in any case. A blob's name is not, and its signature says nothing of which blob it is.
        return string.IsNullOrWhiteSpace(source.SourceUri)
            ? source.SourceId!.Trim().TrimEnd('/').ToUpperInvariant()
            : source.SourceUri.Trim().Split('?')[0].TrimEnd('/');
    }

    /// <summary>The name by which a user knows the disk: its source's name, else its place in the request.</summary>
    public static string Name(ImageVersionRequest request, int index)
    {
        var source = request.DataDisks[index].Source;
        var text = string.IsNullOrWhiteSpace(source?.SourceUri) ? source?.SourceId : source.SourceUri;
        var name = text?.Trim().Split('?')[0].TrimEnd('/').Split('/')[^1];
        return string.IsNullOrWhiteSpace(name) ? $"dataDiskImages[{index}]" : name;
    }
}
