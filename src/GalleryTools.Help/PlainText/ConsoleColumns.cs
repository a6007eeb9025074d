namespace GalleryTools.Help.PlainText;

internal static class ConsoleColumns
{
    /// <summary>The East Asian scripts that a console shows two columns wide (Unicode Standard Annex 11, W and F), by blocks.</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text) =>
        text.EnumerateRunes().Sum(rune => Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1);
}
