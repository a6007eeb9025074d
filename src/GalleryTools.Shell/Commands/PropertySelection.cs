using System.Collections;
using System.Management.Automation;

namespace GalleryTools.Shell.Commands;

internal static class PropertySelection
{
    /// <summary>A new object with the properties asked for: names, wildcards, or @{ Name = …; Expression = … }.</summary>
    public static PSObject Of(PSObject item, IEnumerable<object> wanted)
    {
        var selected = new PSObject();
        foreach (var property in wanted)
        {
            if (PSObject.AsPSObject(property).BaseObject is IDictionary calculated)
                Set(selected, NameOf(calculated), Evaluate(calculated["Expression"] ?? calculated["e"], item));
            else
                CopyNamed(selected, item, property.ToString()!);
        }

        return selected;
    }

    private static void CopyNamed(PSObject selected, PSObject item, string name)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            Set(selected, item.Properties[name]?.Name ?? name, item.Properties[name]?.Value);
            return;
        }

        var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
        foreach (var match in item.Properties.Where(property => pattern.IsMatch(property.Name)))
            Set(selected, match.Name, match.Value);
    }

    private static string NameOf(IDictionary calculated) =>
        (calculated["Name"] ?? calculated["n"] ?? calculated["Label"] ?? calculated["l"])?.ToString() ?? "Expression";

    private static object? Evaluate(object? expression, PSObject item)
    {
        if (expression is not ScriptBlock script)
            return item.Properties[expression?.ToString() ?? string.Empty]?.Value;
        var results = script.InvokeWithContext(functionsToDefine: null, [new PSVariable("_", item)]);
        return results.Count == 1 ? results[0] : results;
    }

    private static void Set(PSObject selected, string name, object? value)
    {
        if (selected.Properties[name] is null)
            selected.Properties.Add(new PSNoteProperty(name, value));
    }
}
