namespace GalleryTools.Core.KnownErrors;

/// <summary>What a failure is about, as far as the text around it tells.</summary>
public enum ErrorSubject
{
    /// <summary>The text names neither a gallery nor anything else.</summary>
    Unknown,

    /// <summary>The text names a gallery, or the caller knows that it is about one.</summary>
    Gallery,

    /// <summary>The text names a gallery and other things, so it doesn't tell which of them a failure is about.</summary>
    Several,

    /// <summary>The text names another service, resource type or command, and no gallery.</summary>
    Other,
}
