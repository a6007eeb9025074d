using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace GalleryTools.Shell.Commands;

/// <summary>
/// The engine has the formatters of Format-Table and Format-List and keeps them internal; pwsh's own cmdlets are in an assembly
/// that is not published as a package. Reflection can go when github.com/PowerShell/PowerShell publishes one.
/// </summary>
internal static class FormatShape
{
    private static readonly Assembly Engine = typeof(OuterFormatTableBase).Assembly;

    public static void Use(FrontEndCommandBase command, string shape)
    {
        var shapes = Engine.GetType("Microsoft.PowerShell.Commands.Internal.Format.FormatShape", throwOnError: true)!;
        var formatter = Engine.GetType("Microsoft.PowerShell.Commands.Internal.Format.InnerFormatShapeCommand", throwOnError: true)!;
        var instance = Activator.CreateInstance(
            formatter, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, binder: null, [Enum.Parse(shapes, shape)], culture: null);
        typeof(FrontEndCommandBase).GetField("implementation", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(command, instance);
    }
}
