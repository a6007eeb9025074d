using System.Reflection;
using System.Text.Json;

namespace GalleryTools.Help.Wording;

/// <summary>What stands around the errors on their page. One JSON file per culture.</summary>
internal sealed record KnownErrorsText(
    string ShortDescription,
    string LongDescription,
    string Cause,
    string Fix,
    string Rows,
    string Codes,
    IReadOnlyDictionary<string, string> Areas)
{
    public static KnownErrorsText For(string culture)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"KnownErrorsText.{culture}.json")!;
        return JsonSerializer.Deserialize<KnownErrorsText>(stream)!;
    }
}
