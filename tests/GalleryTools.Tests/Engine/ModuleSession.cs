using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using GalleryTools.Shell.Commands;
using Microsoft.PowerShell;

namespace GalleryTools.Testing;

/// <summary>A runspace of the real engine, with the packed module imported as a user imports it.</summary>
internal sealed class ModuleSession : IDisposable
{
    private readonly Runspace _runspace;
    private readonly string _culture;

    private ModuleSession(RecordingHost host, Runspace runspace)
    {
        Host = host;
        // The engine takes it from its thread, and all others of this process read English.
        _culture = host.CurrentUICulture.Name == "en-US" ? "" : $"[cultureinfo]::CurrentUICulture = '{host.CurrentUICulture.Name}'; ";
        _runspace = runspace;
    }

    public RecordingHost Host { get; }

    public static ModuleSession Empty(CultureInfo? uiCulture = null)
    {
        var host = new RecordingHost(uiCulture ?? CultureInfo.GetCultureInfo("en-US"));
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        state.Commands.Add(ShellCommands.All);
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        return new ModuleSession(host, runspace);
    }

    public static ModuleSession Imported(CultureInfo? uiCulture = null)
    {
        var session = Empty(uiCulture);
        session.Run("Import-Module $args[0]", PackedModule.Folder).ThrowIfFailed();
        return session;
    }

    /// <param name="snapshot">A file; null takes the sample that the simulator brings.</param>
    public static ModuleSession OnSimulator(string? snapshot = null, double? timeScale = null, CultureInfo? uiCulture = null)
    {
        var session = Imported(uiCulture);
        var more = (snapshot is null ? "" : $" -Snapshot '{snapshot}'") + (timeScale is { } scale ? string.Create(CultureInfo.InvariantCulture, $" -TimeScale {scale}") : "");
        session.Run("$null = Connect-AzGalleryTools -Simulator" + more).ThrowIfFailed();
        return session;
    }

    public Outcome Run(string script, params object?[] arguments)
    {
        using var shell = Create(script, arguments);
        var output = new PSDataCollection<PSObject>();
        RuntimeException? thrown = null;
        try
        {
            shell.Invoke(input: null, output);
        }
        catch (RuntimeException error)
        {
            thrown = error;
        }

        return new Outcome(output, shell.Streams, thrown?.ErrorRecord);
    }

    /// <summary>The simulator's own log of requests, from now on.</summary>
    public RequestLog RequestsFromNowOn() => RequestLog.Of(Run("Get-AzGalleryToolsContext").Output.Single().BaseObject);

    public PowerShell Create(string script, params object?[] arguments)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        shell.AddScript(_culture + script, useLocalScope: false);
        foreach (var argument in arguments)
            shell.AddArgument(argument);
        return shell;
    }

    public void Dispose() => _runspace.Dispose();
}
