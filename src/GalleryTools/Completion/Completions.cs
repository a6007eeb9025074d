using System.Buffers;
using System.Management.Automation;

namespace GalleryTools.Completion;

internal static class Completions
{
    /// <summary>Anything else, such as the parentheses that a resource group may have, means something to PowerShell.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-");

    /// <summary>The names that begin as typed, each as it has to stand on the command line.</summary>
    public static IEnumerable<CompletionResult> Of(IEnumerable<string> names, string typed) => names
        .Where(name => name.StartsWith(typed.Trim('\'', '"'), StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(name => new CompletionResult(Quoted(name), name, CompletionResultType.ParameterValue, name));

    private static string Quoted(string name) => name.AsSpan().ContainsAnyExcept(Plain) ? $"'{name.Replace("'", "''", StringComparison.Ordinal)}'" : name;
}
