using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace GalleryTools.Shell.Commands;

/// <summary>The few cmdlets of pwsh that the engine's package lacks and that a session needs first; no replacement for pwsh.</summary>
internal static class ShellCommands
{
    public static SessionStateCommandEntry[] All { get; } = Assembly.GetExecutingAssembly().GetTypes()
        .Select(type => (Type: type, Cmdlet: type.GetCustomAttribute<CmdletAttribute>()))
        .Where(found => found.Cmdlet is not null)
        .Select(SessionStateCommandEntry (found) =>
            new SessionStateCmdletEntry($"{found.Cmdlet!.VerbName}-{found.Cmdlet.NounName}", found.Type, helpFileName: null))
        .ToArray();
}
