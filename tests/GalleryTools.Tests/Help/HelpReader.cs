using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace GalleryTools.Tests.Help;

/// <summary>A user who imports a module, asks Get-Help and reads the screen, in a session of its own for each question.</summary>
internal static class HelpReader
{
    /// <summary>What a console 100 columns wide shows for the command.</summary>
    public static string Screen(string manifest, string command, string culture = "en-US") => InCulture(culture, host =>
    {
        using var runspace = Open(host);
        Run(runspace, "param($Manifest) $PSStyle.OutputRendering = 'PlainText'; Import-Module $Manifest", manifest);
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(command).AddCommand("Out-Default").Invoke();
        return host.Screen;
    });

    /// <summary>What the command yields, each object as text; for what no view shows.</summary>
    public static IReadOnlyList<string?> Values(string manifest, string command) => InCulture("en-US", host =>
    {
        using var runspace = Open(host);
        return Run(runspace, $"param($Manifest) Import-Module $Manifest; {command}", manifest)
            .Select(value => value?.BaseObject.ToString()).ToList();
    });

    private static Runspace Open(ScreenHost host)
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        runspace.Open();
        return runspace;
    }

    private static Collection<PSObject> Run(Runspace runspace, string script, string argument)
    {
        using var shell = PowerShell.Create(runspace);
        return shell.AddScript(script).AddArgument(argument).Invoke();
    }

    /// <summary>Get-Help looks for a page, and breaks lines, by the culture of the thread that it runs on and not by its host's.</summary>
    private static T InCulture<T>(string name, Func<ScreenHost, T> ask)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            return ask(new ScreenHost(CultureInfo.CurrentCulture));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}
