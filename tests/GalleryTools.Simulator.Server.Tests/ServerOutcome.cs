namespace GalleryTools.Simulator.Server.Tests;

/// <param name="Output">What it wrote on standard output after the line that says it is ready.</param>
internal sealed record ServerOutcome(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
