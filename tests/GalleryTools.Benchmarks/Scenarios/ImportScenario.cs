using System.Globalization;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>
/// Import-Module beside a binary module with one empty cmdlet: fresh processes of each, in turn, warm file cache. pwsh is what users have,
/// and decides where it is on PATH. A bare engine from the package jits itself and reads its own formats during the first import that
/// brings some, which a session has long done.
/// </summary>
internal static class ImportScenario
{
    private const int Processes = 11;

    public static IEnumerable<Figure> Run()
    {
        var first = new List<double>();
        var bare = Ratio(
            () => InBareEngine(Import(Repository.EmptyModule))[0],
            () =>
            {
                var times = InBareEngine(Import(Repository.Module), "Connect-AzGalleryTools -Simulator");
                first.Add(times[1]);
                return times[0];
            });
        var hasPwsh = HasPwsh();
        yield return new("Import-Module, ours to empty, bare engine", bare, "times", 1.35, IsRatio: !hasPwsh);
        if (hasPwsh)
            yield return new("Import-Module, ours to empty, pwsh", Ratio(() => InPwsh(Import(Repository.EmptyModule)), () => InPwsh(Import(Repository.Module))), "times", 1.35, IsRatio: true);
        yield return new("First cmdlet that talks to the simulator", Figure.Median(first.Skip(1)), "ms", 150);
    }

    private static double Ratio(Func<double> empty, Func<double> ours)
    {
        var times = Enumerable.Range(0, Processes + 1).Select(_ => (Empty: empty(), Ours: ours())).Skip(1).ToArray(); // the first fills the file cache
        var (least, cost) = (Figure.Median(times.Select(time => time.Empty)), Figure.Median(times.Select(time => time.Ours)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        Import-Module: {cost:0} ms, an empty module: {least:0} ms"));
        return cost / least;
    }

    private static string Import(string module) => $"Import-Module '{module}'";

    private static double[] InBareEngine(params string[] lines) => ChildProcess.RunSelf(["child", .. lines])
        .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        .Select(Parse)
        .ToArray();

    private static double InPwsh(string line) => Parse(ChildProcess.Run(
        "pwsh", "-NoProfile", "-Command", $"$null = Get-Module; $watch = [Diagnostics.Stopwatch]::StartNew(); {line}; $watch.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)").Output);

    private static bool HasPwsh() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pwsh")) || File.Exists(Path.Combine(folder, "pwsh.exe")));

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
