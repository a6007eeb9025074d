namespace GalleryTools.Core.Galleries;

/// <summary>The ARM types of the image family.</summary>
public static class GalleryTypes
{
    public const string Gallery = "Microsoft.Compute/galleries";
    public const string Definition = "Microsoft.Compute/galleries/images";
    public const string Version = "Microsoft.Compute/galleries/images/versions";
}
