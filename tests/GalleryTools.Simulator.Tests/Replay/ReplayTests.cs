using System.Globalization;
using GalleryTools.Testing;
using Xunit;
using Xunit.Abstractions;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>
/// Recorded requests are sent to a simulator in the state that the recording implies; status, headers, error and shape must be the recorded ones.
/// </summary>
/// <remarks>
/// The recordings are those of <c>../shared/data/recordings</c>, or of the folder that <c>GALLERYTOOLS_RECORDINGS</c> names. Known differences
/// stand in <c>deviations.json</c> by exchange, API version and time, never by recording.
/// With the shipped recordings the test is exact: at least 95 % of the exchanges match, each other difference is named, each name is needed.
/// Other recordings can show what nobody has seen yet. With them a deviation may go unused, and a difference without a name is printed; the
/// test fails when more than 5 % of the exchanges have one. What is named counts as explained, or a folder of 2018 alone would fail for
/// reasons that are written down.
/// </remarks>
public class ReplayTests(ITestOutputHelper output)
{
    private const string Shipped = "data/recordings";
    private const int LeastCompleteRecordings = 10;
    private const double LeastShare = 0.95;

    [SkippableFact]
    public void Recorded_requests_get_the_recorded_status_headers_and_shape()
    {
        var folder = SharedData.Require(Shipped, "GALLERYTOOLS_RECORDINGS");
        var deviations = Deviations.Load();
        var results = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(path => Replayer.Replay(Recording.Load(path))).ToArray();

        var attempted = results.SelectMany(result => result).Where(result => result.NotAttempted is null).ToArray();
        Assert.NotEmpty(attempted);
        var deviating = attempted.Count(result => result.Differences.Count > 0);
        var unnamed = attempted.Select(deviations.Unnamed).Where(differences => differences.Count > 0).ToArray();
        var complete = results.Count(result => result.Count > 0 && result[0].Recording.TouchesAllThree
            && result.All(exchange => exchange.Differences.Count == 0) && result.Any(exchange => exchange.NotAttempted is null));
        Report(results, attempted.Length, deviating, unnamed.Length, complete);

        foreach (var (reason, exchanges) in deviations.Exchanges.OrderByDescending(pair => pair.Value))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{exchanges} deviating: {reason}"));

        var listed = string.Join('\n', unnamed.SelectMany(differences => differences));
        if (IsShipped(folder))
        {
            Assert.True(unnamed.Length == 0, listed);
            Assert.Empty(deviations.Unused);
            Assert.InRange(complete, LeastCompleteRecordings, int.MaxValue);
            Assert.InRange(Share(attempted.Length, deviating), LeastShare, 1);
        }
        else
        {
            output.WriteLine(listed);
            Assert.InRange(Share(attempted.Length, unnamed.Length), LeastShare, 1);
        }
    }

    private static bool IsShipped(string folder) => SharedData.Root is { } root && Path.GetFullPath(Path.Combine(root, Shipped)) == Path.GetFullPath(folder);

    private static double Share(int all, int lost) => (double)(all - lost) / all;

    private void Report(IReadOnlyList<ExchangeResult>[] results, int attempted, int deviating, int unnamed, int complete)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Length} recordings: {attempted - deviating} exchanges matched, {deviating} deviating ({Share(attempted, deviating):P1} matched), {unnamed} of them without a reason; {complete} recordings with gallery, definition and version match completely."));
        foreach (var group in results.SelectMany(result => result).Where(result => result.NotAttempted is not null)
                     .GroupBy(result => result.NotAttempted!, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count()} not attempted: {group.Key}"));
        }
    }
}
