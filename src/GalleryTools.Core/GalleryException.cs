namespace GalleryTools.Core;

/// <summary>Any failure that a person can do something about.</summary>
public sealed class GalleryException : Exception
{
    public GalleryException(GalleryError error, Exception? innerException = null)
        : base(error.Message, innerException) => Error = error;

    public GalleryError Error { get; }
}
