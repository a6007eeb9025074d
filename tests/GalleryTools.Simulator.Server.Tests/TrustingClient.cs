using System.Security.Cryptography.X509Certificates;

namespace GalleryTools.Simulator.Server.Tests;

/// <summary>HTTPS as a client does it that was given one PEM file to trust: names and dates are checked as ever.</summary>
internal static class TrustingClient
{
    public static HttpClient For(Uri url, string certificateFile)
    {
        var authority = X509CertificateLoader.LoadCertificateFromFile(certificateFile);
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(authority);
        return new HttpClient(handler) { BaseAddress = url };
    }
}
