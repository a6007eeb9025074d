using System.Management.Automation;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace GalleryTools.Shell.Commands;

/// <summary>Ends the commands before this one, as pwsh's Select-Object -First does; the engine keeps the exception for it internal.</summary>
internal static class UpstreamStop
{
    private static readonly ConstructorInfo Constructor = typeof(PSCmdlet).Assembly
        .GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Single();

    public static void Ask(PSCmdlet by) => ExceptionDispatchInfo.Throw((Exception)Constructor.Invoke([by]));
}
