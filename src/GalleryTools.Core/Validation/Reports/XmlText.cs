using System.Globalization;
using System.Text;

namespace GalleryTools.Core.Validation.Reports;

/// <summary>Text that XML 1.0 can hold. A request's values may be anything, and one control character would make the file unreadable.</summary>
internal static class XmlText
{
    /// <summary>What XML can't hold is shown by its number, for example <c>\u0007</c>; half a surrogate pair becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        var held = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHeld(rune.Value))
                held.Append(rune.ToString());
            else
                held.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return held.ToString();
    }

    private static bool IsHeld(int character) => character is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF);
}
