using System.Management.Automation;

namespace GalleryTools;

/// <summary>What PowerShell hands over, without the wrapper that it puts around anything.</summary>
internal static class PipedValue
{
    /// <summary>The object inside; one that was made of properties alone (<c>[pscustomobject]</c>) is nothing without its wrapper.</summary>
    public static object? Unwrapped(this object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
}
