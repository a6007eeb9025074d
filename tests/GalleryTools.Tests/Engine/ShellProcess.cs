using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace GalleryTools.Testing;

/// <summary>The shell as a process of its own, with nothing on its standard input unless a test gives it lines.</summary>
internal sealed partial class ShellProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ShellProcess(Process process) => _process = process;

    public StreamReader Output => _process.StandardOutput;

    public static ShellProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "GalleryTools.Shell.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LANG"] = "en_US.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }

        return new ShellProcess(Process.Start(start)!);
    }

    public static ShellOutcome Run(params string[] arguments) => Run(arguments, environment: null);

    public static ShellOutcome Run(string[] arguments, IReadOnlyDictionary<string, string?>? environment, string input = "")
    {
        using var shell = Start(arguments, environment);
        return shell.Finish(input);
    }

    /// <summary>A script to its end; the shell's own way to print is Write-Output.</summary>
    public static ShellOutcome RunCommand(string commands) => Run("-Command", commands);

    public ShellOutcome Finish(string input = "")
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var errors = _process.StandardError.ReadToEndAsync();
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        if (!_process.WaitForExit(Patience))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException("The shell did not end.");
        }

        return new(_process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <param name="signal">2 for SIGINT, 15 for SIGTERM.</param>
    public void Signal(int signal)
    {
        if (Kill(_process.Id, signal) != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"kill({_process.Id}, {signal}) failed: {Marshal.GetLastPInvokeError()}"));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}

internal sealed record ShellOutcome(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
