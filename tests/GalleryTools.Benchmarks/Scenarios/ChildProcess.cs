using System.Diagnostics;

namespace GalleryTools.Benchmarks.Scenarios;

internal static class ChildProcess
{
    /// <summary>What a fresh process prints, and how long it took to its first line of output, in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static (string Output, double FirstOutput) Run(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var first = process.StandardOutput.ReadLine();
        var firstOutput = watch.Elapsed.TotalMilliseconds;
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? ($"{first}{Environment.NewLine}{rest}", firstOutput)
            : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed: {errors.GetAwaiter().GetResult()}");
    }

    /// <summary>This program again, in a process of its own.</summary>
    public static string RunSelf(params string[] arguments) =>
        Run(Environment.ProcessPath!, arguments).Output;
}
