using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace GalleryTools.Testing;

/// <summary>The simulator's own server, as a process beside the session.</summary>
internal sealed class SimulatorServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _log;
    private JsonNode _ready = new JsonObject();

    private SimulatorServer(Process process)
    {
        _process = process;
        _log = process.StandardError.ReadToEndAsync();
    }

    public string Url => (string)_ready["url"]!;

    public string Certificate => (string)_ready["certificate"]!;

    private static string Assembly => typeof(SimulatorServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SimulatorServer").Value!;

    public static async Task<SimulatorServer> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Assembly, "--url", "https://localhost:0" })
            start.ArgumentList.Add(argument);
        var server = new SimulatorServer(Process.Start(start)!);
        var line = await server._process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException("The server did not start: " + await server._log);
        server._ready = JsonNode.Parse(line)!;
        return server;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        // Killed, it leaves its temporary certificate behind.
        File.Delete(Certificate);
    }
}
