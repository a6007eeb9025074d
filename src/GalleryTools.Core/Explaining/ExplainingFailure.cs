using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Explaining;

/// <summary>What can go wrong with a question to the catalogue.</summary>
public static class ExplainingFailure
{
    public static GalleryException NothingToResolve() => ServiceFailure.Own("NothingToResolve", inner: null);

    public static GalleryException FileUnreadable(string path, Exception inner) =>
        ServiceFailure.Own("ErrorFileUnreadable", inner, ("path", path), ("reason", inner.Message));

    public static GalleryException KnownErrorNotFound(string id) => ServiceFailure.Own("KnownErrorNotFound", inner: null, ("value", id));

    public static GalleryException AreaUnknown(string area) =>
        ServiceFailure.Own("KnownErrorAreaUnknown", inner: null, ("value", area), ("allowed", string.Join(", ", KnownErrorCatalog.Default.Areas)));
}
