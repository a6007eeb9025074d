using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using GalleryTools.Help.Cmdlets;
using GalleryTools.Help.Wording;

namespace GalleryTools.Help.About;

/// <summary>The reference of all known errors as a page in Markdown, out of what the module's own Get-AzGalleryKnownError says.</summary>
internal static partial class KnownErrorsPage
{
    public const string Name = "about_GalleryTools_KnownErrors";

    /// <summary>Writes the page of every culture that has a folder of pages.</summary>
    public static void WriteAll(string moduleFolder, string helpFolder)
    {
        foreach (var folder in Directory.GetDirectories(helpFolder))
            File.WriteAllText(Path.Combine(folder, $"{Name}.md"), Text(moduleFolder, Path.GetFileName(folder)));
    }

    public static string Text(string moduleFolder, string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try
        {
            using var module = ImportedModule.Open(moduleFolder);
            return Page(module.Run("Get-AzGalleryKnownError"), KnownErrorsText.For(culture));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Page(IReadOnlyList<PSObject> errors, KnownErrorsText text)
    {
        var page = new StringBuilder($"# {Name}\n\n## SHORT DESCRIPTION\n{text.ShortDescription}\n\n## LONG DESCRIPTION\n{text.LongDescription}\n");
        // An error stands where it is met first: most of those that concern galleries can come with their versions too.
        foreach (var area in errors.GroupBy(error => Values(error, "Areas")[0], StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {text.Areas[area.Key]}\n");
            foreach (var error in area)
                page.Append(Entry(error, text));
        }

        return page.Append(CultureInfo.InvariantCulture, $"\n## SEE ALSO\n- [Resolve-AzGalleryError](Resolve-AzGalleryError.md)\n- [Get-AzGalleryKnownError](Get-AzGalleryKnownError.md)\n").ToString();
    }

    private static string Entry(PSObject error, KnownErrorsText text)
    {
        var origin = string.Join(
            "; ",
            new[] { (text.Rows, Values(error, "Rows")), (text.Codes, Values(error, "Codes")) }
                .Where(list => list.Item2.Length > 0)
                .Select(list => $"{list.Item1} {string.Join(", ", list.Item2)}"));
        return $"\n### {Value(error, "Id")}\n{Plain(Value(error, "Message"))}\n\n{text.Cause} {Plain(Value(error, "Cause"))}\n\n{text.Fix} {Plain(Value(error, "Fix"))}\n"
            + (origin.Length > 0 ? $"\n{origin}\n" : "");
    }

    private static string Value(PSObject error, string property) => (string)error.Properties[property].Value;

    private static string[] Values(PSObject error, string property) => [.. (IReadOnlyList<string>)error.Properties[property].Value];

    /// <summary>What Markdown would take for its own, escaped; code stays as it is.</summary>
    private static string Plain(string text) => Special().Replace(text, match => match.Value[0] == '`' ? match.Value : $"\\{match.Value}");

    [GeneratedRegex("`[^`]*`|[<>*]", RegexOptions.None, 1000)]
    private static partial Regex Special();
}
