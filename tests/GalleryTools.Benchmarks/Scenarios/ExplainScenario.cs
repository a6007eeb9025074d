using System.Diagnostics;
using System.Globalization;
using GalleryTools.Core.Explaining;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Benchmarks.Scenarios;

/// <summary>What it costs to explain a text, from one message to a megabyte that was made to be slow.</summary>
internal static class ExplainScenario
{
    private const int Kilobyte = 1_024;
    private const string Message =
        "(InvalidParameter) Duplicate regions are not allowed in target publishing regions.\nCode: InvalidParameter\nMessage: Duplicate regions are not allowed in target publishing regions.\n";

    public static IEnumerable<Figure> Run()
    {
        yield return new("Load the catalogue with its wordings and languages", LoadTime(), "ms", 30);

        var message = Message + new string('x', Kilobyte - Message.Length);
        yield return new("Explain a message of 1 KB", Figure.Median(Times(message, 200)), "ms", 1);

        foreach (var (name, hostile) in HostileTexts.All)
        {
            var small = Times(hostile(64 * Kilobyte), 10).Min();
            var large = Times(hostile(Kilobyte * Kilobyte), 4).Min();
            yield return new($"1 MB of {name}, to 16 times 64 KB", large / (16 * small), "", 1.5, IsRatio: true);
            yield return new($"1 MB of {name}", large, "ms", 1_000);
        }
    }

    /// <summary>As a session does it once: the data read and the wordings made ready to look for.</summary>
    private static double LoadTime()
    {
        var watch = Stopwatch.StartNew();
        KnownErrorCatalog.Default.Recognise(code: null, "x", ErrorSubject.Unknown);
        KnownErrorCatalog.Default.GeneralText(KnownErrorCatalog.Default.Errors[0].Id, new CultureInfo("ko"));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double[] Times(string text, int times)
    {
        // The runtime compiles what is called often a second time, in the background.
        for (var warm = 0; warm < (text.Length > Kilobyte ? 2 : 3_000); warm++)
            Explain(text);
        return [.. Enumerable.Range(0, times).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            Explain(text);
            return watch.Elapsed.TotalMilliseconds;
        })];
    }

    private static int Explain(string text) => ErrorExplainer.Explain(text, origin: null, CultureInfo.InvariantCulture).Count;
}
