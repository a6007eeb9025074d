namespace GalleryTools.Shell.Hosting;

/// <summary>What the console can do: colours only on a terminal, and never where NO_COLOR asks for none (no-color.org).</summary>
internal sealed class Terminal
{
    private readonly bool _wantsColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public bool HasColors => _wantsColors && !Console.IsOutputRedirected;

    /// <summary>A line that is drawn over again needs a terminal under stderr, where progress goes.</summary>
    public static bool CanRedraw => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    public bool HasColorsOn(TextWriter writer) =>
        writer == Console.Error ? _wantsColors && !Console.IsErrorRedirected : HasColors;
}
