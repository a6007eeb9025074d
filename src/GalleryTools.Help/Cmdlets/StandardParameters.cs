namespace GalleryTools.Help.Cmdlets;

/// <summary>-WhatIf and -Confirm mean the same everywhere, so that no page has to describe them.</summary>
internal static class StandardParameters
{
    private static readonly string[] Names = ["WhatIf", "Confirm"];

    public static bool Has(ParameterFacts parameter) =>
        parameter.IsSwitch && Names.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);
}
