using System.Globalization;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>Something measured, beside what was promised of it.</summary>
/// <param name="IsRatio">A ratio passes or fails; an absolute figure is a goal, and is reported with the machine.</param>
internal sealed record Figure(string Name, double Value, string Unit, double Limit, bool IsRatio = false)
{
    private bool IsKept => Value <= Limit;

    /// <returns>1 when a ratio is not kept.</returns>
    public static int Report(IEnumerable<Figure> figures)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {Environment.OSVersion.Platform}");
        var failed = false;
        foreach (var figure in figures)
        {
            Console.WriteLine(figure);
            failed |= figure is { IsRatio: true, IsKept: false };
        }

        return failed ? 1 : 0;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsKept ? "kept  " : IsRatio ? "FAILED" : "missed")}  {Name}: {Value:0.##} {Unit} (at most {Limit:0.##} {Unit})");
}
