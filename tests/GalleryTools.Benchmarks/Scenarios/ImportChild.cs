using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>Runs in a fresh process: each argument is a line of PowerShell, and each prints how many milliseconds it took.</summary>
internal static class ImportChild
{
    public static void Run(IReadOnlyList<string> lines)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        // The engine's own first steps are no cost of a module.
        Invoke(runspace, "Get-Module; Get-Command Get-Module");
        foreach (var line in lines)
        {
            var watch = Stopwatch.StartNew();
            Invoke(runspace, line);
            Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture));
        }
    }

    private static void Invoke(Runspace runspace, string line)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(line).Invoke();
        if (shell.HadErrors)
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
    }
}
