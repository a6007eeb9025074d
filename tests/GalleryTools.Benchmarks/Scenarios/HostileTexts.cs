using System.Text;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>Texts that make a careless matcher quadratic.</summary>
internal static class HostileTexts
{
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>(StringComparer.Ordinal)
    {
        ["beginnings of wordings"] = length => Repeated(string.Join(' ', Wordings().Select(wording => wording.Split('<')[0])), length),
        ["whole wordings"] = length => Repeated(string.Join('\n', Wordings()), length),
        ["open braces"] = length => Repeated("{\"a\":[", length),
        ["JSON failures"] = length => Repeated("{\"error\":{\"code\":\"A\",\"message\":\"Duplicate regions\"}}\n", length),
        ["marks of clients"] = length => Repeated("ERROR: (Code) Code=\"x\" Message=\"Message: ErrorCode: Code -> Target: ", length),
        ["backslashes"] = length => "Message=\"" + new string('\\', length),
        ["blanks"] = length => "The provided location" + new string(' ', length),
        ["line breaks"] = length => "Message: " + new string('\n', length),
        ["resource ids"] = length => Repeated("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/", length),
        ["secrets' beginnings"] = length => Repeated("https://a.example/?sig=\"token\":\"", length),
    };

    private static IEnumerable<string> Wordings() => KnownErrorCatalog.Default.Errors.SelectMany(error => error.Messages.Concat(error.GenericMessages));

    private static string Repeated(string text, int length)
    {
        var repeated = new StringBuilder();
        while (repeated.Length < length)
            repeated.Append(text);
        return repeated.ToString(0, length);
    }
}
