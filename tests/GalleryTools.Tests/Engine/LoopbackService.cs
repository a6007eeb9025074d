using System.Net;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GalleryTools.Testing;

/// <summary>The simulated service behind HTTPS on this machine, with a certificate that nobody trusts yet, and an identity endpoint over HTTP.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    public const string IdentityToken = "identity-token-that-nobody-may-see";

    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private LoopbackService(WebApplication app, TemporaryFolder folder, string certificateFile)
    {
        _app = app;
        _folder = folder;
        CertificateFile = certificateFile;
        Endpoint = app.Urls.First(url => url.StartsWith("https:", StringComparison.Ordinal));
        IdentityEndpoint = app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal)) + "/msi/token";
    }

    public string Endpoint { get; }

    public string IdentityEndpoint { get; }

    /// <summary>PEM.</summary>
    public string CertificateFile { get; }

    /// <summary>Header Authorization of the last request.</summary>
    public string? LastAuthorization { get; private set; }

    public static async Task<LoopbackService> StartAsync()
    {
        var (certificate, pem) = MakeCertificate();
        var folder = new TemporaryFolder();
        var service = new HttpMessageInvoker(SimulatorHandler());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            server.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        LoopbackService? self = null;
        app.Run(context => context.Request.Path == "/msi/token"
            ? context.Response.WriteAsync($$"""{"access_token":"{{IdentityToken}}","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","resource":"r","token_type":"Bearer"}""")
            : ForwardAsync(context, service, header => self!.LastAuthorization = header));
        await app.StartAsync();
        return self = new LoopbackService(app, folder, folder.Write("endpoint.pem", pem));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task ForwardAsync(HttpContext context, HttpMessageInvoker service, Action<string> noteAuthorization)
    {
        noteAuthorization(context.Request.Headers.Authorization.ToString());
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), $"https://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}");
        using var reader = new StreamReader(context.Request.Body);
        request.Content = new StringContent(await reader.ReadToEndAsync());
        foreach (var header in context.Request.Headers)
            request.Headers.TryAddWithoutValidation(header.Key, [.. header.Value]);
        using var response = await service.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var header in response.Headers.Concat(response.Content.Headers))
            context.Response.Headers[header.Key] = header.Value.ToArray();
        if (response.StatusCode != HttpStatusCode.NoContent)
            await response.Content.CopyToAsync(context.Response.Body);
    }

    /// <summary>Out of the packed module and into a context of its own: a reference would put the simulator into the tests' own folder, where the module would find it.</summary>
    private static HttpMessageHandler SimulatorHandler()
    {
        var simulator = new AssemblyLoadContext("Service").LoadFromAssemblyPath(Path.Combine(PackedModule.VersionFolder, "dependencies", "GalleryTools.Simulator.dll"));
        Type Named(string name) => simulator.GetType("GalleryTools.Simulator." + name, throwOnError: true)!;
        var snapshot = Named("Snapshot").GetMethod("Contoso")!.Invoke(obj: null, parameters: null);
        var service = Activator.CreateInstance(Named("SimulatedService"), snapshot, TimeProvider.System, 0, null);
        return (HttpMessageHandler)Activator.CreateInstance(Named("SimulatorHandler"), service)!;
    }

    private static (X509Certificate2 Certificate, string Pem) MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=GalleryTools tests", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var withKey = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
        return (withKey, certificate.ExportCertificatePem());
    }
}
