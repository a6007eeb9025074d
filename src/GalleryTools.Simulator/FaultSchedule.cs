using System.Text.Json;
using GalleryTools.Simulator.Faults;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator;

/// <summary>What will go wrong, and with which requests: the <c>faults</c> part of a snapshot, or a file of its own.</summary>
/// <remarks>
/// <code>
/// {
///   "seed": 7,
///   "rules": [
///     { "fault": "TooManyRequests", "method": "GET", "type": "Microsoft.Compute/galleries/images/versions", "share": 0.1, "retryAfter": 17 },
///     { "fault": "ServiceUnavailable", "resource": "/subscriptions/…/galleries/contoso", "occurrences": [1, 3] },
///     { "fault": "Reset", "method": "DELETE", "acted": true, "share": 0.5, "atMost": 4 },
///     { "fault": "SlowBody", "seconds": 20 },
///     { "fault": "TruncatedBody", "bytes": 100 },
///     { "fault": "OperationFails", "method": "PUT", "code": "InternalExecutionError", "message": "…" },
///     { "fault": "OperationNeverEnds", "occurrences": [2] }]
/// }
/// </code>
/// A rule is about the requests of a method, a resource type (that of a list is its members'; polls are
/// <c>Microsoft.Compute/locations/capsOperations</c>) and a resource's or list's path; each is <c>*</c> where it is missing. Of these requests
/// it strikes a <c>share</c> (0 to 1), the n-th ones that <c>occurrences</c> lists, or both; every one where it has neither; and never more
/// than <c>atMost</c>. The first rule that strikes wins. TooManyRequests, InternalServerError, ServiceUnavailable and Reset come before the
/// service has acted, or after it with <c>acted</c>; they have no Retry-After unless they say one. OperationFails and OperationNeverEnds count
/// only the requests that start an operation. Whom a share strikes depends on the seed, the rule's place and how many requests matched it
/// before, and on nothing else. <see cref="SimulatedService.Save"/> adds <c>matched</c> and <c>raised</c> to each rule, with which a saved run
/// goes on.
/// </remarks>
public sealed class FaultSchedule
{
    // A file that people write may say why.
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private FaultSchedule(int seed, IReadOnlyList<FaultRule> rules)
    {
        Seed = seed;
        Rules = rules;
    }

    public static FaultSchedule None { get; } = new(0, []);

    internal int Seed { get; }

    internal IReadOnlyList<FaultRule> Rules { get; }

    /// <exception cref="SnapshotException">The file is missing or not of the documented shape; the message names the file and the place.</exception>
    public static FaultSchedule Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"The faults '{path}' can't be read: {failure.Message}", failure);
        }
    }

    /// <exception cref="SnapshotException">The text is not of the documented shape; the message names the place.</exception>
    public static FaultSchedule Parse(string json) => Parse(json, "(text)");

    /// <exception cref="JsonException">Naming the place.</exception>
    internal static FaultSchedule Read(JsonFields json)
    {
        json.RequireKnown(["seed", "rules"]);
        return new FaultSchedule(json.OptionalInteger("seed") ?? 0, json.Objects("rules").Select(FaultRule.Read).ToArray());
    }

    private static FaultSchedule Parse(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            JsonText.RefuseLoneSurrogates(document.RootElement.GetRawText());
            return Read(new JsonFields(document.RootElement, "faults"));
        }
        catch (JsonException failure)
        {
            throw new SnapshotException($"The faults '{source}' can't be used: {failure.Message}", failure);
        }
    }
}
