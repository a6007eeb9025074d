using System.Globalization;
using System.Text.Json;
using GalleryTools.Testing;
using Xunit;
using Xunit.Abstractions;

namespace GalleryTools.Simulator.Tests.Replay;

public class ReplayTests(ITestOutputHelper output)
{
    private const int LeastCompleteRecordings = 10;
    private const double LeastShare = 0.95;

    [SkippableFact]
    public void Recorded_requests_get_the_recorded_status_headers_and_shape()
    {
        var folder = SharedData.Require("data/recordings", "GALLERYTOOLS_RECORDINGS");
        var deviations = JsonSerializer.Deserialize<Deviation[]>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Replay", "deviations.json")), JsonSerializerOptions.Web)!;
        var results = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().Select(path => Replayer.Replay(Recording.Load(path))).ToArray();

        var attempted = results.SelectMany(result => result).Where(result => result.NotAttempted is null).ToArray();
        var deviating = attempted.Where(result => result.Differences.Count > 0).ToArray();
        var complete = results.Count(result => result[0].Recording.TouchesAllThree
            && result.All(exchange => exchange.Differences.Count == 0) && result.Any(exchange => exchange.NotAttempted is null));
        Report(results, attempted.Length, deviating.Length, complete);

        var used = new HashSet<Deviation>();
        var unnamed = new List<string>();
        foreach (var result in deviating)
        {
            foreach (var difference in result.Differences)
            {
                var covering = deviations.Where(deviation => deviation.Covers(result, difference)).ToArray();
                used.UnionWith(covering);
                if (covering.Length == 0)
                    unnamed.Add($"{result.Recording.Name} #{result.Exchange.Number} {result.Exchange.Label}: {difference}");
            }
        }
        Assert.True(unnamed.Count == 0, string.Join('\n', unnamed));
        Assert.Empty(deviations.Except(used));
        Assert.InRange(complete, LeastCompleteRecordings, int.MaxValue);
        Assert.InRange(1 - ((double)deviating.Length / attempted.Length), LeastShare, 1);
    }

    private void Report(IReadOnlyList<ExchangeResult>[] results, int attempted, int deviating, int complete)
    {
        var share = (double)(attempted - deviating) / attempted;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{results.Length} recordings: {attempted - deviating} exchanges matched, {deviating} deviating ({share:P1} matched); {complete} recordings with gallery, definition and version match completely."));
        foreach (var group in results.SelectMany(result => result).Where(result => result.NotAttempted is not null)
                     .GroupBy(result => result.NotAttempted!, StringComparer.Ordinal))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count()} not attempted: {group.Key}"));
        }
    }
}
