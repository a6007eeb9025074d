using System.Text.RegularExpressions;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Galleries;

/// <summary>Names of galleries and definitions (gallery-01, gallery-02, definition-03, definition-04).</summary>
internal static partial class NameRules
{
    /// <exception cref="RefusedException">InvalidResourceName for a last character that is a period or an underscore.</exception>
    public static void RefuseTrailing(ArmPath id)
    {
        var last = id.Name[^1];
        if (last is '.' or '_')
        {
            throw Refusal.Gateway(400, "InvalidResourceName",
                $"The provided resource name '{id.NameText}' has these invalid trailing characters: '{last}'. " +
                $"The name can not end with characters: '{last}'.").Raise();
        }
    }

    /// <exception cref="RefusedException">InvalidParameter.</exception>
    public static void RefuseGalleryName(string name)
    {
        if (!GalleryName().IsMatch(name))
        {
            throw Refusal.InvalidParameter(
                "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed " +
                "in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.", "galleryName").Raise();
        }
    }

    /// <exception cref="RefusedException">InvalidParameter, with the rule.</exception>
    public static void RefuseDefinitionName(string name)
    {
        if (!DefinitionName().IsMatch(name))
        {
            throw Refusal.Gateway(400, "InvalidParameter",
                $@"The entity name '{name}' is invalid according to its validation rule: ^[^_\W][\w-._]{{0,79}}(?<![-.])$.").Raise();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9_.]{0,78}[A-Za-z0-9])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GalleryName();

    // \w means ASCII here: the service's example of a name is English.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}(?<![-.])$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DefinitionName();
}
