using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Runtime.InteropServices;
using GalleryTools.Shell.Commands;
using GalleryTools.Shell.Hosting;
using Microsoft.PowerShell;

namespace GalleryTools.Shell;

/// <summary>One PowerShell session with the packed module imported, on the console.</summary>
internal sealed class ShellSession : IDisposable
{
    private const int Interrupted = 128;
    private const string Prompt = "GalleryTools> ";

    /// <summary>Out-Default writes an object as an error, on stderr, when it carries this mark, which the engine keeps internal.</summary>
    private static readonly PropertyInfo ErrorStreamMark = typeof(PSObject).GetProperty("WriteStream", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly string _module;
    private readonly ShellHost _host;
    private readonly Runspace _runspace;
    private readonly List<PosixSignalRegistration> _signals = [];
    private volatile PowerShell? _running;
    private volatile bool _isAtPrompt;
    private int _signal;

    private ShellSession(string module, ShellHost host, Runspace runspace)
    {
        _module = module;
        _host = host;
        _runspace = runspace;
    }

    public string QuickStart => Directory.GetFiles(_module, "QuickStart.ps1", SearchOption.AllDirectories).Single();

    public static ShellSession Open(string module)
    {
        var host = new ShellHost();
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        state.Commands.Add(ShellCommands.All);
        state.ImportPSModule([module]);
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        var session = new ShellSession(module, host, runspace);
        session.StopOn(PosixSignal.SIGINT);
        session.StopOn(PosixSignal.SIGTERM);
        return session;
    }

    /// <summary>PowerShell's own rule for -Command: 1 when the last command failed, else what it passed to exit.</summary>
    public int RunCommands(string commands) => Run(shell => shell.AddScript(commands), lastCommandDecides: true);

    /// <summary>PowerShell's own rule for -File: 1 when an error stopped the script, else what it passed to exit.</summary>
    public int RunFile(string path, IReadOnlyList<string> arguments)
    {
        var fullPath = Path.GetFullPath(path);
        if (!File.Exists(fullPath))
            throw new FileNotFoundException($"The script '{path}' does not exist.");
        // Run as a parsed block rather than as a command: "exit 3" in a script that is a command ends that command alone.
        var script = Parser.ParseFile(fullPath, out _, out var errors);
        if (errors.Length > 0)
            return Fail(new ParseException(errors).ErrorRecord);
        var (named, positional) = ScriptArguments.Split(arguments);
        return Run(
            shell => shell.AddScript("param($Script, $Named, $Positional) . $Script @Named @Positional")
                .AddArgument(script.GetScriptBlock()).AddArgument(named).AddArgument(positional),
            lastCommandDecides: false);
    }

    public int RunPrompt()
    {
        while (_host.ExitCode is null)
        {
            if (ReadCommands() is not { } commands)
                break;
            if (!string.IsNullOrWhiteSpace(commands))
                RunCommands(commands);
            _signal = 0;
        }

        return _host.ExitCode ?? 0;
    }

    /// <summary>One line, or as many as it takes until the commands are complete; null when the input ends.</summary>
    private string? ReadCommands()
    {
        _isAtPrompt = true;
        try
        {
            Console.Error.Write(Prompt);
            var commands = Console.ReadLine();
            while (commands is not null && IsIncomplete(commands))
            {
                Console.Error.Write(">> ");
                if (Console.ReadLine() is not { } line)
                    break;
                commands += Environment.NewLine + line;
            }

            return commands;
        }
        finally
        {
            _isAtPrompt = false;
        }
    }

    private static bool IsIncomplete(string commands)
    {
        Parser.ParseInput(commands, out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }

    public void Dispose()
    {
        foreach (var registration in _signals)
            registration.Dispose();
        _runspace.Dispose();
    }

    private int Run(Action<PowerShell> fill, bool lastCommandDecides)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        fill(shell);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _running = shell;
        try
        {
            shell.Invoke(null, new PSInvocationSettings { AddToHistory = true });
            return Stopped ?? _host.ExitCode ?? (lastCommandDecides && !LastCommandSucceeded ? 1 : 0);
        }
        catch (PipelineStoppedException)
        {
            return Stopped ?? 1;
        }
        catch (RuntimeException error)
        {
            return Fail(error.ErrorRecord);
        }
        finally
        {
            _running = null;
            _host.CompleteProgress();
        }
    }

    private int? Stopped => _signal == 0 ? null : Interrupted + _signal;

    private bool LastCommandSucceeded => _runspace.SessionStateProxy.GetVariable("?") is true;

    /// <summary>An error that ended the pipeline is written as PowerShell writes any other.</summary>
    private int Fail(ErrorRecord error)
    {
        using var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        var record = new PSObject(error);
        ErrorStreamMark.SetValue(record, Enum.Parse(ErrorStreamMark.PropertyType, "Error"));
        shell.AddCommand("Out-Default").Invoke(new[] { record });
        return _host.ExitCode ?? 1;
    }

    private void StopOn(PosixSignal signal) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        if (_isAtPrompt && signal == PosixSignal.SIGINT)
        {
            // As in pwsh: the line is given up, the session goes on.
            context.Cancel = true;
            Console.Error.Write(Environment.NewLine + Prompt);
            return;
        }

        // At a question nothing is under way yet, and the console can't be read and interrupted at once: the signal ends the process.
        if (_running is not { } shell || _host.IsAsking)
            return;
        context.Cancel = true;
        _signal = signal == PosixSignal.SIGTERM ? 15 : 2;
        try
        {
            shell.BeginStop(callback: null, state: null);
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in the same moment.
        }
    }));
}
