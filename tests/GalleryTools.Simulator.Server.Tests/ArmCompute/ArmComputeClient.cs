using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.ArmCompute;

/// <summary>Microsoft's client for JavaScript, @azure/arm-compute, in a node process of its own.</summary>
internal static class ArmComputeClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private static string Folder { get; } = typeof(ArmComputeClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ClientFolder").Value!;

    /// <summary>Ends a test as skipped where the client isn't installed.</summary>
    public static void Require() => Skip.IfNot(
        Directory.Exists(Path.Combine(Folder, "node_modules", "@azure", "arm-compute")), "@azure/arm-compute is not installed: .ci/run does it where npm is there.");

    /// <summary>Makes the calls in turn; each is a group, an operation and its arguments. Gives each one's <c>value</c> or <c>error</c>.</summary>
    public static async Task<JsonNode[]> CallAsync(ServerProcess server, params object[][] calls)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ArmCompute", "calls.mjs"), Folder, server.Url.OriginalString, server.SubscriptionId })
            start.ArgumentList.Add(argument);
        start.Environment["NODE_EXTRA_CA_CERTS"] = server.Certificate;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(JsonSerializer.Serialize(calls));
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        Assert.True(process.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!.AsArray().Select(outcome => outcome!).ToArray();
    }
}
