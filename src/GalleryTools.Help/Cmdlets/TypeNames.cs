using System.Management.Automation;
using Microsoft.PowerShell;

namespace GalleryTools.Help.Cmdlets;

internal static class TypeNames
{
    public static string Full(Type type) => WithoutNullable(type).ToString();

    /// <summary>As the engine's own syntax lines have it: <c>string</c>, <c>int[]</c>, <c>hashtable</c>, a type of ours without its namespace.</summary>
    public static string Short(Type type)
    {
        var shown = WithoutNullable(type);
        var name = ToStringCodeMethods.Type(PSObject.AsPSObject(shown));
        return shown.IsGenericType ? name : name[(name.LastIndexOf('.') + 1)..];
    }

    private static Type WithoutNullable(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
