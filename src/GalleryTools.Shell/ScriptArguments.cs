using System.Collections;

namespace GalleryTools.Shell;

/// <summary>Arguments after a script's name, as PowerShell reads them: -Name value, -Name:value, -Switch, -Switch:$false, or a value by position.</summary>
internal static class ScriptArguments
{
    public static (Hashtable Named, object[] Positional) Split(IReadOnlyList<string> arguments)
    {
        var named = new Hashtable(StringComparer.OrdinalIgnoreCase);
        var positional = new List<object>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsName(arguments[i]))
                positional.Add(arguments[i]);
            else if (arguments[i].Split(':', 2) is [var name, var value])
                named[name.TrimStart('-')] = value.ToUpperInvariant() switch { "$TRUE" => true, "$FALSE" => false, _ => value };
            else if (i + 1 < arguments.Count && !IsName(arguments[i + 1]))
                named[arguments[i].TrimStart('-')] = arguments[++i];
            else
                named[arguments[i].TrimStart('-')] = true;
        }

        return (named, positional.ToArray());
    }

    private static bool IsName(string argument) => argument.Length > 1 && argument[0] == '-' && char.IsLetter(argument[1]);
}
