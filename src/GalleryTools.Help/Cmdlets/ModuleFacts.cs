using System.Management.Automation;

namespace GalleryTools.Help.Cmdlets;

/// <summary>What the engine itself says about a module's commands, once it has imported them; and the name under which it looks for their MAML.</summary>
internal sealed record ModuleFacts(string HelpFile, IReadOnlyList<CmdletFacts> Cmdlets)
{
    /// <exception cref="ModuleImportException">The folder has no manifest, or the engine refuses it.</exception>
    public static ModuleFacts Read(string folder)
    {
        using var imported = ImportedModule.Open(folder);
        var module = imported.Module;
        var cmdlets = module.ExportedCommands.Values
            .Where(command => command.CommandType is CommandTypes.Cmdlet or CommandTypes.Function)
            .OrderBy(command => command.Name, StringComparer.OrdinalIgnoreCase)
            .Select(CmdletFacts.Of)
            .ToList();
        return new ModuleFacts($"{module.RootModule ?? module.Name}-Help.xml", cmdlets);
    }
}
