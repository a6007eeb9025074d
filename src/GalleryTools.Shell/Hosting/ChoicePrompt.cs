using System.Collections.ObjectModel;
using System.Management.Automation.Host;

namespace GalleryTools.Shell.Hosting;

/// <summary>The line "[Y] Yes  [N] No (default is "Y"):" and the reading of its answer.</summary>
internal static class ChoicePrompt
{
    public static string Line(Collection<ChoiceDescription> choices, int defaultChoice)
    {
        var offered = string.Join("  ", choices.Select(choice => $"[{Key(choice)}] {Name(choice)}"));
        return defaultChoice < 0 ? $"{offered}: " : $"{offered} (default is \"{Key(choices[defaultChoice])}\"): ";
    }

    /// <summary>The choice that the answer names by key or in full; null when it names none.</summary>
    public static int? Pick(string answer, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        if (answer.Trim().Length == 0)
            return defaultChoice < 0 ? null : defaultChoice;
        for (var i = 0; i < choices.Count; i++)
        {
            if (Is(answer, Key(choices[i])) || Is(answer, Name(choices[i])))
                return i;
        }

        return null;
    }

    private static bool Is(string answer, string name) => string.Equals(answer.Trim(), name, StringComparison.OrdinalIgnoreCase);

    private static string Name(ChoiceDescription choice) => choice.Label.Replace("&", string.Empty, StringComparison.Ordinal);

    private static string Key(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&', StringComparison.Ordinal);
        return mark < 0 || mark + 1 == choice.Label.Length ? choice.Label : choice.Label.Substring(mark + 1, 1).ToUpperInvariant();
    }
}
