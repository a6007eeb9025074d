using GalleryTools.Core.Service;

namespace GalleryTools.Core.Connections;

/// <summary>The ways in which a connection can't be made; each id and its text stand in the catalogue.</summary>
public static class ConnectionFailure
{
    public static GalleryException NotConnected(string command) => ServiceFailure.Own("NotConnected", inner: null, ("command", command));

    public static GalleryException InvalidSubscriptionId(string value) =>
        ServiceFailure.Own("InvalidSubscriptionId", inner: null, ("subscriptionId", value));

    public static GalleryException SubscriptionUnclear(IReadOnlyCollection<string> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var listed = seen.Count == 0 ? "-" : string.Join(", ", seen.Take(5));
        return ServiceFailure.Own("SubscriptionUnclear", inner: null, ("count", $"{seen.Count}"), ("subscriptions", listed));
    }

    public static GalleryException UnknownCloud(string name) =>
        ServiceFailure.Own("UnknownCloud", inner: null, ("cloud", name), ("clouds", string.Join(", ", Cloud.Names)));

    public static GalleryException EndpointNotHttps(string endpoint) =>
        ServiceFailure.Own("EndpointNotHttps", inner: null, ("endpoint", endpoint));

    public static GalleryException CertificateUnreadable(string path, Exception inner) => Unreadable("CertificateUnreadable", path, inner);

    public static GalleryException SnapshotInvalid(string path, Exception inner) => Unreadable("SnapshotInvalid", path, inner);

    public static GalleryException AccessTokenMissing() => ServiceFailure.Own("AccessTokenMissing", inner: null);

    public static GalleryException CredentialsMissing(string endpoint, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var reason = inner.Message.Split('\n')[0].TrimEnd('.', '\r');
        return ServiceFailure.Own("CredentialsMissing", inner, ("endpoint", endpoint), ("reason", reason));
    }

    private static GalleryException Unreadable(string errorId, string path, Exception inner) =>
        ServiceFailure.Own(errorId, inner, ("path", path), ("reason", inner.Message));
}
