using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Operations;

/// <summary>How long an operation takes and how often it wants to be asked; all in seconds.</summary>
/// <param name="Operation">As in <c>CreateGalleryImageVersion</c>.</param>
/// <param name="Grid">Ends fall on multiples of it, or anywhere when it is 0.</param>
/// <param name="RetryAfterOnPoll">The Retry-After of a poll that finds it in progress.</param>
/// <param name="RetryAfterOnStart">The Retry-After of the answer that started it, or null where none was seen.</param>
/// <param name="Collection">Where it is polled, below the location.</param>
/// <param name="HasOutput">True where the body of a success holds the resource.</param>
internal sealed record OperationTimes(
    string Operation,
    double Minimum,
    double Median,
    double NinetiethPercentile,
    double Maximum,
    double Grid,
    int RetryAfterOnPoll,
    int? RetryAfterOnStart,
    string Collection,
    bool HasOutput)
{
    private static readonly Dictionary<string, OperationTimes> ByOperation =
        EmbeddedData.Rows("Operations.operation-times.json").Select(Read).ToDictionary(row => row.Operation, StringComparer.Ordinal);

    /// <summary>All collections that operations are polled in.</summary>
    public static IReadOnlyCollection<string> Collections { get; } =
        ByOperation.Values.Select(row => row.Collection).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>The Retry-After of a poll, on the service's clock.</summary>
    public TimeSpan PollInterval => TimeSpan.FromSeconds(RetryAfterOnPoll);

    /// <summary>All that there are.</summary>
    public static IReadOnlyCollection<string> Operations => ByOperation.Keys;

    public static OperationTimes Of(string operation) => ByOperation[operation];

    public static bool Knows(string operation) => ByOperation.ContainsKey(operation);

    /// <summary>The duration at a share (0 to below 1) of the measured distribution.</summary>
    public TimeSpan At(double share)
    {
        var seconds = share switch
        {
            < 0.5 => Between(Minimum, Median, share / 0.5),
            < 0.9 => Between(Median, NinetiethPercentile, (share - 0.5) / 0.4),
            _ => Between(NinetiethPercentile, Maximum, (share - 0.9) / 0.1),
        };
        return ToGrid(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>The next end on the grid. The tenth of a second above it was measured too (30.1, 90.1, 150.1).</summary>
    public TimeSpan ToGrid(TimeSpan duration) =>
        Grid > 0 ? TimeSpan.FromSeconds((Math.Max(1, Math.Round(duration.TotalSeconds / Grid)) * Grid) + 0.1) : duration;

    private static OperationTimes Read(JsonFields row) => new(
        row.Text("operation"),
        row.Number("minimum"),
        row.Number("median"),
        row.Number("ninetiethPercentile"),
        row.Number("maximum"),
        row.Number("grid"),
        row.Integer("retryAfterOnPoll"),
        row.OptionalInteger("retryAfterOnStart"),
        row.OptionalText("collection") ?? "capsOperations",
        row.Flag("output"));

    private static double Between(double low, double high, double share) => low + ((high - low) * share);
}
