using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Explaining;

/// <summary>
/// Failures as clients print them. All print a code and a message, with marks of their own: <c>ErrorCode: … ErrorMessage: …</c>
/// (Azure PowerShell), <c>(Code) message</c> with <c>Code:</c> and <c>Message:</c> below (Azure CLI, the Python SDK),
/// <c>Code="…" Message="…"</c> and <c>with error: Code: message</c> (Terraform, Packer, Pulumi), <c>ERROR: -&gt; Code : message</c>
/// (Packer). JSON that was cut off or broken over lines has the same marks.
/// </summary>
internal static partial class PrintedFailures
{
    /// <summary>In milliseconds. Every pattern here is linear in the text: this ends what would be a bug.</summary>
    private const int Patience = 10_000;

    public static IReadOnlyList<ReportedFailure> InText(string text)
    {
        var failures = new List<ReportedFailure>();
        // Azure PowerShell and .NET print the message first and its code below.
        var leading = Client().Replace(Words(text, 0, Mark().Match(text) is { Success: true } first ? first.Index : text.Length), "");
        for (var mark = Mark().Match(text); mark.Success;)
        {
            var next = mark.NextMatch();
            var words = Words(text, mark.Index + mark.Length, next.Success ? next.Index : text.Length);
            Take(mark, words);
            mark = next;
        }

        return failures;

        void Take(Match mark, string words)
        {
            var says = mark.Groups["says"].Success;
            if (mark.Groups["code"] is { Success: true, Value: var code })
            {
                // The same code again without words is the same failure, whose message follows.
                if (says || failures is not [.., { Code: var last }] || last != code)
                    failures.Add(new ReportedFailure(code, says ? words : failures.Count == 0 ? leading : ""));
            }
            else if (failures is [.., var open] && words.Length > 0)
            {
                failures[^1] = mark.Groups["target"].Success ? open with { Target = words } : says ? open with { Message = words } : open;
            }
        }
    }

    private static string Words(string text, int start, int end)
    {
        var raw = text[start..end].Trim();
        if (raw.StartsWith('"') && ClosingQuote().Match(raw, 1) is { Success: true } closing)
            raw = raw[..closing.Index];
        return FoldedText.Readable(raw);
    }

    /// <summary>Where a code, a message or a target begins, or something that ends them.</summary>
    [GeneratedRegex(
        """
        (?<says>(?:^|[Rr][Rr][Oo][Rr]:|xception:|\ -)[ \t]*\((?<code>[A-Z][A-Za-z][\w.]+)\)\s)
        | (?<says>(?:with\ error:|->)\s{1,80}(?<code>[A-Z]\w+)\s?:\s)
        | (?<=^|[^A-Za-z]|\\[nrt])(?:(?:Azure\ )?(?:Error|ERROR)\ ?)?(?:[Cc]ode|CODE)\\*["']?\s{0,80}[:=]\s{0,80}\\*["']?(?<code>[A-Z]\w+)\\*["']?[;,]?
        | Azure\ Error:\s{0,80}(?<code>[A-Z]\w+)
        | ^Status:\s"(?<code>(?!Failed|Canceled)[A-Z]\w+)"
        | (?<says>(?<=^|[^A-Za-z]|\\[nrt])(?:Error\ ?)?[Mm]essage\\*["']?\s{0,80}[:=])
        | (?<target>(?<=^|[^A-Za-z]|\\[nrt])(?:Error\ ?)?[Tt]arget\\*["']?\s{0,80}[:=])
        | (?<=^|[^A-Za-z]|\\[nrt])(?:StatusCode|ReasonPhrase|Status|OperationI[Dd]|RequestId|Activity\ Id|Content|Headers|Details|Exception\ Details|Inner ?Error)\\*["']?\s{0,80}[:=]
        | At\ line:\d | \+\ CategoryInfo | -{4,} | \n[ \t\r]*\n
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, Patience)]
    private static partial Regex Mark();

    /// <summary>The end of a value in JSON.</summary>
    [GeneratedRegex(@"""\s{0,80}(?:[,}\]]|$)", RegexOptions.None, Patience)]
    private static partial Regex ClosingQuote();

    /// <summary>The command or the exception's type ahead of a message.</summary>
    [GeneratedRegex(@"^(?:ERROR: )?(?:[\w.]*(?:Exception|Error)|\w+-\w+)\s?:\s", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Client();
}
