using System.Globalization;
using System.Management.Automation;

namespace GalleryTools.Session;

/// <summary>
/// What a common parameter says, and the caller's preference variable where it was not given. A variable that a function or script sets for
/// itself holds whatever was assigned, often text, and is read as the engine reads it.
/// </summary>
internal static class Preference
{
    public static bool IsWhatIf(PSCmdlet cmdlet) => Switch(cmdlet, "WhatIf") ?? LanguagePrimitives.IsTrue(Variable(cmdlet, "WhatIfPreference"));

    public static bool ShowsDebug(PSCmdlet cmdlet) =>
        Switch(cmdlet, "Debug") ?? Is<ActionPreference>(Variable(cmdlet, "DebugPreference"), set => set is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore));

    /// <summary>An explicit -Confirm goes before -Force, and both before the variable.</summary>
    public static bool AsksNobody(PSCmdlet cmdlet, bool force) => Switch(cmdlet, "Confirm") is { } asks
        ? !asks
        : force || Is<ConfirmImpact>(Variable(cmdlet, "ConfirmPreference"), set => set == ConfirmImpact.None);

    public static bool StopsAtFirstError(PSCmdlet cmdlet) => Is<ActionPreference>(
        cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var asked) ? asked : Variable(cmdlet, "ErrorActionPreference"),
        set => set == ActionPreference.Stop);

    private static bool? Switch(PSCmdlet cmdlet, string name) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out var given) ? LanguagePrimitives.IsTrue(given) : null;

    private static object? Variable(PSCmdlet cmdlet, string name) => cmdlet.SessionState.PSVariable.GetValue(name);

    private static bool Is<T>(object? value, Func<T, bool> condition) =>
        LanguagePrimitives.TryConvertTo<T>(value, CultureInfo.InvariantCulture, out var converted) && condition(converted);
}
