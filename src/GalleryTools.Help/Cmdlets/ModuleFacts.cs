using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace GalleryTools.Help.Cmdlets;

/// <summary>What the engine itself says about a module's commands, once it has imported them; and the name under which it looks for their MAML.</summary>
internal sealed record ModuleFacts(string HelpFile, IReadOnlyList<CmdletFacts> Cmdlets)
{
    /// <exception cref="ModuleImportException">The folder has no manifest, or the engine refuses it.</exception>
    public static ModuleFacts Read(string folder)
    {
        var manifest = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.psd1").SingleOrDefault() : null;
        if (manifest is null)
            throw new ModuleImportException(folder, "The folder holds no module manifest, or more than one.");

        var state = InitialSessionState.CreateDefault2();
        // Elsewhere there are no policies, and to set one is an error.
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        var module = Import(shell, manifest);
        var cmdlets = module.ExportedCommands.Values
            .Where(command => command.CommandType is CommandTypes.Cmdlet or CommandTypes.Function)
            .OrderBy(command => command.Name, StringComparer.OrdinalIgnoreCase)
            .Select(CmdletFacts.Of)
            .ToList();
        return new ModuleFacts($"{module.RootModule ?? module.Name}-Help.xml", cmdlets);
    }

    private static PSModuleInfo Import(PowerShell shell, string manifest)
    {
        shell.AddCommand("Import-Module").AddParameter("Name", Path.GetFullPath(manifest)).AddParameter("PassThru");
        try
        {
            return shell.Invoke<PSModuleInfo>() is [var module]
                ? module
                : throw new ModuleImportException(manifest, shell.Streams.Error.Select(error => error.ToString()).FirstOrDefault("Nothing was imported."));
        }
        catch (RuntimeException error)
        {
            throw new ModuleImportException(manifest, error.Message, error);
        }
    }
}
