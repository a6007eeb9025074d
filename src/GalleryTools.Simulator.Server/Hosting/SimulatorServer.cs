using System.Net;
using System.Net.Sockets;
using GalleryTools.Simulator.Server.Arguments;
using GalleryTools.Simulator.Server.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GalleryTools.Simulator.Server.Hosting;

/// <summary>A service that listens, from its start until somebody stops it.</summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    // Whoever presses Ctrl+C waits no longer than this for clients that are being answered.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly CertificateFile _certificate;

    private SimulatorServer(WebApplication app, CertificateFile certificate, string announcement)
    {
        _app = app;
        _certificate = certificate;
        Announcement = announcement;
    }

    /// <summary>The line that says it is ready.</summary>
    public string Announcement { get; }

    /// <summary>Ends after Ctrl+C or SIGTERM.</summary>
    public Task Stopped => _app.WaitForShutdownAsync();

    /// <exception cref="StartException">Snapshot, certificate file or port can't be used.</exception>
    public static async Task<SimulatorServer> StartAsync(ServerArguments arguments)
    {
        var start = StartState.Load(arguments);
        var certificate = EndpointCertificate.Make(TimeProvider.System.GetUtcNow());
        var file = CertificateFile.Write(certificate, arguments.CertificateOut);
        var app = Build(start, arguments.Url, options => options.UseHttps(certificate));
        try
        {
            await app.StartAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await app.DisposeAsync();
            file.Dispose();
            throw NotListening(arguments.Url, failure);
        }
        var url = arguments.Url with { Port = app.Urls.Select(address => new Uri(address).Port).First() };
        return new SimulatorServer(app, file, Hosting.Announcement.Write(url.ToString(), file.Path, start.Snapshot.Subscriptions[0]));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private static WebApplication Build(StartState start, LoopbackUrl url, Action<ListenOptions> secure)
    {
        // Empty: no settings file and no environment variable moves the server to another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true)
            .AddFilter("Microsoft", LogLevel.Warning)
            // An answer that a fault cuts off is no failure of the server.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.None)
            // Why it did not start is said once, in words.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        // Standard output belongs to the line that says it is ready.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Patience);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            Listen(server, url, secure);
        });
        var app = builder.Build();
        var endpoint = new ServiceEndpoint(start.Service, new ResponseDelivery(start.Clock), app.Logger);
        app.Run(endpoint.AnswerAsync);
        return app;
    }

    private static void Listen(KestrelServerOptions server, LoopbackUrl url, Action<ListenOptions> secure)
    {
        if (url.Host == "[::1]")
            server.Listen(IPAddress.IPv6Loopback, url.Port, secure);
        else if (url.Host == "localhost" && url.Port != 0)
            server.ListenLocalhost(url.Port, secure);
        else
            server.Listen(IPAddress.Loopback, url.Port, secure);
    }

    private static StartException NotListening(LoopbackUrl url, Exception failure) => failure is { InnerException: AddressInUseException } or AddressInUseException
        ? new StartException($"Port {url.Port} of --url {url} is in use by another program: end that one, choose another port, or 0 for any that is free.", failure)
        : new StartException($"--url {url} can't be listened on: {failure.Message} Choose another host or port, or port 0 for any that is free.", failure);
}
