using GalleryTools.Core.Service;

namespace GalleryTools.Core.Connections;

/// <summary>The ways in which a connection can't be made; each id and its text stand in the catalogue.</summary>
public static class ConnectionFailure
{
    public static GalleryException NotConnected(string command) => ServiceFailure.Own("NotConnected", inner: null, ("command", command));

    public static GalleryException InvalidSubscriptionId(string value) =>
        ServiceFailure.Own("InvalidSubscriptionId", inner: null, ("value", value));

    public static GalleryException SubscriptionUnclear(IReadOnlyCollection<string> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var listed = seen.Count == 0 ? "-" : string.Join(", ", seen.Take(5));
        return ServiceFailure.Own("SubscriptionUnclear", inner: null, ("count", $"{seen.Count}"), ("subscriptions", listed));
    }

    public static GalleryException UnknownCloud(string name) =>
        ServiceFailure.Own("UnknownCloud", inner: null, ("value", name), ("allowed", string.Join(", ", Cloud.Names)));

    public static GalleryException EndpointNotHttps(string endpoint) =>
        ServiceFailure.Own("EndpointNotHttps", inner: null, ("endpoint", endpoint));

    public static GalleryException CertificateUnreadable(string path, Exception inner) => Unreadable("CertificateUnreadable", path, inner);

    public static GalleryException SnapshotInvalid(string path, Exception inner) => Unreadable("SnapshotInvalid", path, inner);

    /// <summary>No failure: what is said when a snapshot with gaps is loaded.</summary>
    public static string SnapshotIncomplete(IReadOnlyCollection<string> notRead)
    {
        ArgumentNullException.ThrowIfNull(notRead);
        var first = string.Join(", ", notRead.Take(3)) + (notRead.Count > 3 ? ", …" : string.Empty);
        return ServiceFailure.Own("SnapshotIncomplete", inner: null, ("count", $"{notRead.Count}"), ("first", first)).Message;
    }

    public static GalleryException SignInChanged(string account, string now) =>
        ServiceFailure.Own("SignInChanged", inner: null, ("account", account), ("now", now));

    public static GalleryException AccessTokenMissing() => ServiceFailure.Own("AccessTokenMissing", inner: null);

    public static GalleryException CredentialsMissing(CredentialSource source, Exception inner) =>
        ServiceFailure.Own("CredentialsMissing", inner, ("tried", Names(source)));

    private static string Names(CredentialSource source) => source switch
    {
        CredentialSource.ManagedIdentity => "managed identity",
        CredentialSource.Chain => "workload identity, managed identity, Azure CLI, developer tools",
        _ => source.ToString(),
    };

    private static GalleryException Unreadable(string errorId, string path, Exception inner) =>
        ServiceFailure.Own(errorId, inner, ("path", path), ("reason", inner.Message));
}
