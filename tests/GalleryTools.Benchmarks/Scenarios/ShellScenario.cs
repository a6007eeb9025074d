using System.Runtime.InteropServices;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>The shell, compiled ready-to-run, from process start to its first output.</summary>
internal static class ShellScenario
{
    private const int Processes = 11;

    public static IEnumerable<Figure> Run()
    {
        var folder = Path.Combine(Repository.Root, "artifacts", "Shell");
        ChildProcess.Run(
            "dotnet", "publish", Path.Combine(Repository.Root, "src", "GalleryTools.Shell"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", folder);
        var shell = Path.Combine(folder, OperatingSystem.IsWindows() ? "GalleryTools.Shell.exe" : "GalleryTools.Shell");
        var times = Enumerable.Range(0, Processes + 1).Select(_ => ChildProcess.Run(shell, "-Command", "'ready'").FirstOutput).Skip(1);
        yield return new("Shell, ready-to-run, to first output", Figure.Median(times), "ms", 1000);
    }
}
