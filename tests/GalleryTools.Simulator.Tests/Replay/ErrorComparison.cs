using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>What differs between two errors: code, message and target. Names, ids and times in a message are made up by whoever cleaned the recording.</summary>
internal static partial class ErrorComparison
{
    public static IEnumerable<string> Compare(JsonNode? recorded, JsonNode? simulated)
    {
        if (recorded is not JsonObject theirs)
            yield break;
        foreach (var part in new[] { "code", "message", "target" })
        {
            if (Fold((string?)theirs[part]) != Fold((string?)simulated?[part]))
                yield return $"error {part} '{theirs[part]}' became '{simulated?[part]}'";
        }
    }

    private static string Fold(string? text) => Made().Replace(text ?? "", "*");

    // What stands in quotes, ids of resources, GUIDs and numbers.
    [GeneratedRegex("""'[^']*'|"[^"]*"|/subscriptions/[^\s,;]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Made();
}
