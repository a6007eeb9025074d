using GalleryTools.Core.Service;

namespace GalleryTools.Core.Validation;

/// <summary>A request that can't even be checked.</summary>
public static class RequestFailure
{
    public static GalleryException UnknownKey(string place, string key, IEnumerable<string> known) =>
        ServiceFailure.Own("UnknownKey", inner: null, ("place", place), ("key", key), ("known", string.Join(", ", known)));
}
