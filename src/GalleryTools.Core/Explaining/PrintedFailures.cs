using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;

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

    /// <summary>Resource Manager's longest messages, of policies and validations, have some thousands of characters.</summary>
    private const int LongestMessage = 8_192;

    public static IReadOnlyList<ReportedFailure> InText(string text)
    {
        var failures = new List<ReportedFailure>();
        var mark = Next(Mark().Match(text), text);
        // Azure PowerShell and .NET print the message first and its code below.
        var leading = Words(text, 0, mark.Success ? StartOf(mark, text) : text.Length);
        while (mark.Success)
        {
            var next = Next(mark.NextMatch(), text);
            var words = Words(text, mark.Index + mark.Length, next.Success ? StartOf(next, text) : text.Length);
            Take(mark, words, Client().Replace(leading, ""), failures);
            leading = mark.Groups["says"].Success ? "" : words;
            mark = next;
        }

        return failures;
    }

    /// <summary>This mark or the next that is a word of its own: the code in "zipcode: X" is none, the one after an escaped line break is.</summary>
    private static Match Next(Match mark, string text)
    {
        while (mark.Success && char.IsAsciiLetter(mark.Value[0]) && mark.Index > 0 && char.IsAsciiLetter(text[mark.Index - 1]) && !IsAfterEscape(mark.Index, text) && !IsException(mark))
            mark = mark.NextMatch();
        return mark;
    }

    private static bool IsAfterEscape(int index, string text) => index > 1 && text[index - 2] == '\\' && text[index - 1] is ('n' or 'r' or 't');

    private static bool IsException(Match mark) => mark.Value.StartsWith("Exception:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a mark begins; an exception's with its type.</summary>
    private static int StartOf(Match mark, string text)
    {
        var start = mark.Index;
        while (IsException(mark) && start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return start;
    }

    private static void Take(Match mark, string words, string leading, List<ReportedFailure> failures)
    {
        var says = mark.Groups["says"].Success;
        if (mark.Groups["code"] is { Success: true, Value: var code })
        {
            // The same code again without words is the same failure, whose message follows.
            if (says || failures is not [.., { Code: var last }] || last != code)
                failures.Add(new ReportedFailure(code, says ? words : leading));
        }
        else if (failures is [.., var open] && words.Length > 0)
        {
            failures[^1] = mark.Groups["target"].Success ? open with { Target = words } : says ? open with { Message = words } : open;
        }
    }

    /// <summary>A message up to where its last sentence ends at the end of a line: a log goes on there.</summary>
    private static string Words(string text, int start, int end)
    {
        var raw = text.AsSpan(start, Math.Min(end - start, LongestMessage)).Trim().ToString();
        if (raw.StartsWith('"') && ClosingQuote().Match(raw, 1) is { Success: true } closing)
            raw = raw[..closing.Index];
        if (SentenceEnd().Match(raw) is { Success: true } sentence)
            raw = raw[..(sentence.Index + sentence.Length)];
        return FoldedText.Readable(raw);
    }

    /// <summary>Where a code, a message or a target begins, or something that ends them.</summary>
    [GeneratedRegex(
        """
        (?<says>(?:^|[Ee][Rr][Rr][Oo][Rr]:|[Ee]xception:|\ -)[ \t]*\((?<code>[A-Z][A-Za-z][\w.]+)\)\s)
        | (?<says>(?:with\ error:|->)\s{1,80}(?<code>[A-Z]\w+)\s?:\s)
        | (?:(?:Azure\ )?(?:Error|ERROR)\ ?)?(?:[Cc]ode|CODE)\\*["']?\s{0,80}[:=]\s{0,80}\\*["']?(?<code>[A-Z]\w+)(?![\w/])\\*["']?[;,]?
        | Azure\ Error:\s{0,80}(?<code>[A-Z]\w+)
        | ^Status:\s"(?<code>(?!Failed|Canceled)[A-Z]\w+)"
        | (?<says>(?:Error\ ?)?[Mm]essage\\*["']?\s{0,80}[:=])
        | (?<target>(?:Error\ ?)?[Tt]arget\\*["']?\s{0,80}[:=])
        | (?:StatusCode|ReasonPhrase|Status|OperationI[Dd]|RequestId|Activity\ Id|Content|Headers|Details|Exception\ Details|Inner ?Error)\\*["']?\s{0,80}[:=]
        | At\ line:\d | \+\ CategoryInfo | -{4,} | \n[ \t\r]*\n
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, Patience)]
    private static partial Regex Mark();

    /// <summary>The end of a sentence that is the end of a line.</summary>
    [GeneratedRegex(@"[.!][""'\])]{0,3}(?=[ \t\r]*\n)", RegexOptions.None, Patience)]
    private static partial Regex SentenceEnd();

    /// <summary>The end of a value in JSON.</summary>
    [GeneratedRegex(@"""\s{0,80}(?:[,}\]]|$)", RegexOptions.None, Patience)]
    private static partial Regex ClosingQuote();

    /// <summary>The command or the exception's type ahead of a message.</summary>
    [GeneratedRegex(@"^(?:ERROR: )?(?:[\w.]*(?:Exception|Error)|\w+-\w+)\s?:\s", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Client();
}
