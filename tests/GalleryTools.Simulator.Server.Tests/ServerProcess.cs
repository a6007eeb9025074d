using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Server.Tests;

/// <summary>The server as a process of its own, on a free port.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _log;

    private ServerProcess(Process process)
    {
        _process = process;
        _log = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The line that it wrote when it was ready.</summary>
    public JsonObject Ready { get; private set; } = [];

    public Uri Url => new((string)Ready["url"]!);

    public string Certificate => (string)Ready["certificate"]!;

    public string SubscriptionId => (string)Ready["subscriptionId"]!;

    public string TenantId => (string)Ready["tenantId"]!;

    /// <summary>Ready to answer; <c>--url https://localhost:0</c> unless the arguments have one.</summary>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var server = new ServerProcess(Launch(arguments.Contains("--url", StringComparer.Ordinal) ? arguments : ["--url", "https://localhost:0", .. arguments]));
        var line = await server._process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("The server did not start: " + await server._log);
        server.Ready = JsonNode.Parse(line)!.AsObject();
        return server;
    }

    /// <summary>To its end; for arguments with which it doesn't start.</summary>
    public static async Task<ServerOutcome> RunAsync(params string[] arguments)
    {
        using var server = new ServerProcess(Launch(arguments));
        return await server.EndAsync();
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <param name="number">2 for SIGINT, 15 for SIGTERM.</param>
    public Task<ServerOutcome> SignalAsync(int number)
    {
        if (Kill(_process.Id, number) != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"kill({_process.Id}, {number}) failed: {Marshal.GetLastPInvokeError()}"));
        return EndAsync();
    }

    /// <summary>A client that trusts the server's certificate and nothing else.</summary>
    public HttpClient Connect() => TrustingClient.For(Url, Certificate);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        // Killed, it leaves its temporary certificate behind.
        if (Ready.Count > 0)
            File.Delete(Certificate);
    }

    private static Process Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "GalleryTools.Simulator.Server.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private async Task<ServerOutcome> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new ServerOutcome(_process.ExitCode, output, await _log);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
