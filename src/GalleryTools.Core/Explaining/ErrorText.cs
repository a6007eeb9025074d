using System.Net;
using System.Text.RegularExpressions;

namespace GalleryTools.Core.Explaining;

/// <summary>A text that somebody pasted, without what terminals and logs add, and the facts in it that need no catalogue.</summary>
internal sealed partial class ErrorText
{
    private const int MostIds = 100;

    /// <summary>In milliseconds. Every pattern here is linear in the text: this ends what would be a bug.</summary>
    private const int Patience = 10_000;

    private const string Guid = "(?<guid>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    public ErrorText(string text)
    {
        var plain = Colours().Replace(text, "");
        if (HtmlJson().IsMatch(plain))
            plain = WebUtility.HtmlDecode(plain);
        Text = LinePrefix().Replace(Wrapped().Replace(plain, " "), "");
    }

    public string Text { get; }

    /// <summary>The HTTP status that the text names, from 400 to 599.</summary>
    public int? HttpStatus => Status().Matches(Text)
        .Select(match => Enum.TryParse<HttpStatusCode>(match.Groups["status"].Value, out var status) ? (int?)status : null)
        .FirstOrDefault(status => status >= 400);

    public string? CorrelationId => IdAt(Correlation());

    public string? RequestId => IdAt(Request());

    /// <summary>The resources that a text names, each once, in its order; at most 100.</summary>
    public static IReadOnlyList<ResourceId> ResourceIdsIn(string text) =>
    [
        .. Id().Matches(text)
            .Select(match => ResourceId.TryParse(match.Value.TrimEnd('.', ':', ',', '/'), out var id) ? id : null)
            .OfType<ResourceId>()
            .Distinct()
            .Take(MostIds),
    ];

    private string? IdAt(Regex place) => place.Match(Text) is { Success: true } match ? match.Groups["guid"].Value : null;

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.None, Patience)]
    private static partial Regex Colours();

    /// <summary>JSON whose quotes were escaped for a page.</summary>
    [GeneratedRegex(@"\{\s{0,80}&(?:quot|\#34|\#x22);", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex HtmlJson();

    /// <summary>The bar at which Terraform and PowerShell's view break a message over lines.</summary>
    [GeneratedRegex(@"\n[ \t]*[│|][ \t]?(?=[^\s~])", RegexOptions.None, Patience)]
    private static partial Regex Wrapped();

    /// <summary>
    /// What stands before each line: the bar of Terraform and of PowerShell's view, the time and severity of a pipeline's log, the
    /// builder's name of Packer.
    /// </summary>
    [GeneratedRegex(
        """
        ^[ \t]*
        (\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:?\d\d)?[ \t]+)?
        (\#\#\[\w+\])?
        ((==>[ \t]*)?azure-arm(\.[\w-]+)?:[ \t]?)?
        ([│╷╵|][ \t]?)?
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, Patience)]
    private static partial Regex LinePrefix();

    [GeneratedRegex("""(status code does not indicate success|status[ _-]?code|status|RESPONSE(?= \d)|HTTP(/[\d.]+)?(?= \d)|http code)\\*["']?\s{0,20}[:=]?\s{0,20}\\*["']?(?<status>[45]\d\d\b|[A-Z][A-Za-z]{5,30}\b)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Status();

    [GeneratedRegex("""correlation[ _-]?(request[ _-]?)?id\\*["']?\s{0,20}[:=]?\s{0,20}\\*["']?""" + Guid, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Correlation();

    [GeneratedRegex("""(?<!(correlation|client)[ _-]?)(x-ms-request-id|request[ _-]?id|operation ?id|activity id|tracking id)\\*["']?\s{0,20}[:=]?\s{0,20}\\*["']?""" + Guid, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Request();

    [GeneratedRegex("""/subscriptions/[^\s"'<>\\?&\#;,()\[\]*`]+""", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Id();
}
