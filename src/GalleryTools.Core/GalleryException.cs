namespace GalleryTools.Core;

/// <summary>Any failure that a person can do something about.</summary>
public sealed class GalleryException : Exception
{
    public GalleryException(GalleryError error, Exception? innerException = null)
        : base(error.Message, innerException) => Error = error;

    public GalleryError Error { get; }

    /// <summary>How long the service asks to wait before the next try.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}
