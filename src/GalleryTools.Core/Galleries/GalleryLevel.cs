namespace GalleryTools.Core.Galleries;

/// <summary>Largest last, so that a comparison says which one holds the other.</summary>
public enum GalleryLevel
{
    Version,
    Definition,
    Gallery,
}
