using System.Management.Automation;
using Microsoft.PowerShell;

namespace GalleryTools.Help.Cmdlets;

internal static class TypeNames
{
    /// <summary>As the engine's own syntax lines have it: <c>string</c>, <c>int[]</c>, <c>hashtable</c>, a type of ours without its namespace.</summary>
    public static string Short(Type type)
    {
        var name = ToStringCodeMethods.Type(PSObject.AsPSObject(Nullable.GetUnderlyingType(type) ?? type));
        return type.IsGenericType ? name : name[(name.LastIndexOf('.') + 1)..];
    }
}
