using System.Security.Cryptography.X509Certificates;

namespace GalleryTools.Simulator.Server.Hosting;

/// <summary>The certificate as a file for clients, without its key; a temporary one goes with the server.</summary>
internal sealed class CertificateFile : IDisposable
{
    private readonly bool _temporary;

    private CertificateFile(string path, bool temporary)
    {
        Path = path;
        _temporary = temporary;
    }

    public string Path { get; }

    /// <exception cref="StartException">The file can't be written.</exception>
    public static CertificateFile Write(X509Certificate2 certificate, string? wanted)
    {
        var path = System.IO.Path.GetFullPath(wanted ?? System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"gallerytools-{Guid.NewGuid():n}.pem"));
        try
        {
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The certificate can't be written to '{path}': {failure.Message} Give --certificate-out a file in a folder that is there and writable.", failure);
        }
        return new CertificateFile(path, temporary: wanted is null);
    }

    public void Dispose()
    {
        if (_temporary)
            File.Delete(Path);
    }
}
