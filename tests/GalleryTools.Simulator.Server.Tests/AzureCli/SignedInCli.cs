using System.Diagnostics;
using System.Text.Json.Nodes;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

/// <summary>The Azure CLI of this machine, signed in to a simulator of its own as a managed identity; one server for all tests with it.</summary>
/// <remarks>Each test works on a gallery of its own. A call takes one to three seconds, most of them for the CLI to start.</remarks>
public sealed class SignedInCli : IAsyncLifetime, IDisposable
{
    // What it prints differs from release to release.
    private const string Release = "2.45.";

    // What goes wrong goes wrong with resources of these names only.
    private const string Faults = """
        {"rules":[
          {"fault":"OperationFails","method":"PUT","code":"InternalExecutionError","message":"An internal execution error occurred. Please retry later.",
           "resource":"/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/contoso-images/providers/Microsoft.Compute/galleries/contoso/images/ubuntu-2404/versions/6.6.6"},
          {"fault":"TooManyRequests","method":"GET","occurrences":[1],"retryAfter":600,
           "resource":"/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/contoso-web/providers/Microsoft.Compute/galleries"}]}
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;
    private string? _missing;

    internal ServerProcess Server => _server ?? throw new InvalidOperationException("There is no Azure CLI.");

    public string ImageId => $"/subscriptions/{Server.SubscriptionId}/resourceGroups/contoso-images/providers/Microsoft.Compute/images/ubuntu-2404-build";

    private static string? Executable => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "az.cmd" : "az"))
        .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Executable is null)
        {
            _missing = "The Azure CLI is not on PATH.";
            return;
        }
        var version = (string)(await RunAsync("version")).Json["azure-cli"]!;
        if (!version.StartsWith(Release, StringComparison.Ordinal))
        {
            _missing = $"The Azure CLI is {version}; these tests know what {Release}0 prints.";
            return;
        }
        _server = await ServerProcess.StartAsync("--time-scale", "600", "--faults", _folder.Write("faults.json", Faults));
        await SucceedAsync("cloud", "register", "--name", "simulator", "--endpoint-resource-manager", Server.Url.OriginalString);
        await SucceedAsync("cloud", "set", "--name", "simulator");
        await SucceedAsync("login", "--identity");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _server?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Ends a test as skipped where these tests can't run.</summary>
    public void Require() => Skip.IfNot(_missing is null, _missing);

    /// <summary>What it prints on success, as JSON; an empty object where it prints nothing.</summary>
    public async Task<JsonNode> SucceedAsync(params string[] arguments)
    {
        var outcome = await RunAsync(arguments);
        Assert.True(outcome.ExitCode == 0, $"az {string.Join(' ', arguments)} ended with {outcome.ExitCode}: {outcome.Errors}");
        return outcome.Json;
    }

    public async Task<CliOutcome> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["AZURE_CONFIG_DIR"] = _folder.Path;
        start.Environment["AZURE_CORE_COLLECT_TELEMETRY"] = "0";
        start.Environment["AZURE_CORE_NO_COLOR"] = "1";
        if (_server is not null)
        {
            start.Environment["REQUESTS_CA_BUNDLE"] = _server.Certificate;
            start.Environment["MSI_ENDPOINT"] = new Uri(_server.Url, "/msi/token").OriginalString;
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"az {string.Join(' ', arguments)} did not end.", late);
        }
        return new CliOutcome(process.ExitCode, await output, await errors);
    }
}
