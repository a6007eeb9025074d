using System.Globalization;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>Import-Module beside a binary module with one empty cmdlet: fresh processes of each, in turn, warm file cache.</summary>
internal static class ImportScenario
{
    private const int Processes = 11;

    public static IEnumerable<Figure> Run()
    {
        var empty = new List<double>();
        var ours = new List<double>();
        var first = new List<double>();
        for (var i = 0; i <= Processes; i++)
        {
            var emptyTimes = Times($"Import-Module '{Repository.EmptyModule}'");
            var ourTimes = Times($"Import-Module '{Repository.Module}'", "Connect-AzGalleryTools -Simulator");
            if (i == 0)
                continue; // fills the file cache
            empty.Add(emptyTimes[0]);
            ours.Add(ourTimes[0]);
            first.Add(ourTimes[1]);
        }

        yield return new("Import-Module, an empty module", Figure.Median(empty), "ms", double.PositiveInfinity);
        yield return new("Import-Module GalleryTools", Figure.Median(ours), "ms", double.PositiveInfinity);
        yield return new("Import-Module, ours to empty", Figure.Median(ours) / Figure.Median(empty), "times", 1.35, IsRatio: true);
        yield return new("First cmdlet that talks to the simulator", Figure.Median(first), "ms", 150);
    }

    private static double[] Times(params string[] lines) => ChildProcess.RunSelf(["child", .. lines])
        .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        .Select(line => double.Parse(line, CultureInfo.InvariantCulture))
        .ToArray();
}
