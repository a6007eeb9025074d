using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GalleryTools.Core.Connections;

internal static class PinnedCertificate
{
    /// <summary>A handler that trusts this certificate, or one that it has signed, and no other.</summary>
    /// <exception cref="GalleryException">The file can't be read, or holds no certificate.</exception>
    public static HttpMessageHandler Trusting(string path)
    {
        var trusted = Load(path);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions =
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { trusted },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };
    }

    private static X509Certificate2 Load(string path)
    {
        try
        {
            return X509Certificate2.CreateFromPem(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw ConnectionFailure.CertificateUnreadable(path, error);
        }
    }
}
