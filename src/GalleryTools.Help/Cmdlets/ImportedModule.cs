using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace GalleryTools.Help.Cmdlets;

/// <summary>A packed module in an engine of its own.</summary>
internal sealed class ImportedModule : IDisposable
{
    private readonly Runspace _runspace;

    private ImportedModule(Runspace runspace, string manifest)
    {
        _runspace = runspace;
        Module = Import(manifest);
    }

    public PSModuleInfo Module { get; }

    /// <exception cref="ModuleImportException">The folder has no manifest, or the engine refuses it.</exception>
    public static ImportedModule Open(string folder)
    {
        var manifest = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.psd1").SingleOrDefault() : null;
        if (manifest is null)
            throw new ModuleImportException(folder, "The folder holds no module manifest, or more than one.");

        var state = InitialSessionState.CreateDefault2();
        // Elsewhere there are no policies, and to set one is an error.
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = ExecutionPolicy.Bypass;
        var runspace = RunspaceFactory.CreateRunspace(state);
        try
        {
            // Cmdlets answer in the culture of the thread they run on.
            runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
            runspace.Open();
            return new ImportedModule(runspace, manifest);
        }
        catch
        {
            runspace.Dispose();
            throw;
        }
    }

    public IReadOnlyList<PSObject> Run(string command)
    {
        using var shell = PowerShell.Create(_runspace);
        return shell.AddCommand(command).Invoke();
    }

    public void Dispose() => _runspace.Dispose();

    private PSModuleInfo Import(string manifest)
    {
        using var shell = PowerShell.Create(_runspace);
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
