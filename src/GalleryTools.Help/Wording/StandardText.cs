using System.Reflection;
using System.Text.Json;

namespace GalleryTools.Help.Wording;

/// <summary>Text that no page repeats. One JSON file per language; a culture without one gets English.</summary>
internal sealed record StandardText(
    string ExamplesHeading,
    string OutputHeading,
    string PermissionsHeading,
    string AcceptedValues,
    string WhatIf,
    string Confirm)
{
    private const string Fallback = "en-US";

    public static StandardText For(string culture)
    {
        using var stream = Open(culture) ?? Open(Fallback)!;
        return JsonSerializer.Deserialize<StandardText>(stream)!;
    }

    /// <summary>The tool's own prose for -WhatIf and -Confirm; null for any other parameter.</summary>
    public string? ForParameter(string name) => name switch
    {
        _ when Is(name, nameof(WhatIf)) => WhatIf,
        _ when Is(name, nameof(Confirm)) => Confirm,
        _ => null,
    };

    private static bool Is(string name, string parameter) => string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase);

    private static Stream? Open(string culture) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"StandardText.{culture}.json");
}
