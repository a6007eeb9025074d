using System.Net;
using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Explaining;

/// <summary>A text that somebody pasted, without what terminals and logs add, and the facts in it that need no catalogue.</summary>
internal sealed partial class ErrorText
{
    private const int MostIds = 100;

    /// <summary>In milliseconds. Every pattern here is linear in the text: this ends what would be a bug.</summary>
    private const int Patience = 10_000;

    public ErrorText(string text)
    {
        var plain = Colours().Replace(text, "");
        if (HtmlJson().IsMatch(plain))
            plain = WebUtility.HtmlDecode(plain);
        Text = LinePrefix().Replace(plain, "");
    }

    public string Text { get; }

    /// <summary>The HTTP status that the text names, from 400 to 599.</summary>
    public int? HttpStatus => Status().Matches(Text)
        .Select(match => Enum.TryParse<HttpStatusCode>(match.Groups["status"].Value, out var status) ? (int?)status : null)
        .FirstOrDefault(status => status >= 400);

    public string? CorrelationId => Guid(Correlation());

    public string? RequestId => Guid(Request());

    /// <summary>The resources that a text names, each once, in its order; at most 100.</summary>
    public static IReadOnlyList<ResourceId> ResourceIdsIn(string text) =>
    [
        .. Id().Matches(text)
            .Select(match => ResourceId.TryParse(match.Value.TrimEnd('.', ':', ',', '/'), out var id) ? id : null)
            .OfType<ResourceId>()
            .Distinct()
            .Take(MostIds),
    ];

    private string? Guid(Regex place) => place.Match(Text) is { Success: true } match ? match.Groups["guid"].Value : null;

    /// <summary>Whether a text is about galleries. A resource type decides, as it is exact; words and commands do where there is none.</summary>
    public static ErrorSubject SubjectOf(string text)
    {
        var types = ResourceType().Matches(text);
        if (types.Any(type => type.Value.Equals("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase)) || SharedId().IsMatch(text))
            return ErrorSubject.Gallery;
        if (types.Count > 0)
            return ErrorSubject.Other;
        return GalleryWords().IsMatch(text) ? ErrorSubject.Gallery : OtherCommand().IsMatch(text) ? ErrorSubject.Other : ErrorSubject.Unknown;
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]", RegexOptions.None, Patience)]
    private static partial Regex Colours();

    /// <summary>JSON whose quotes were escaped for a page.</summary>
    [GeneratedRegex(@"\{\s{0,80}&(?:quot|\#34|\#x22);", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex HtmlJson();

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

    [GeneratedRegex("""(status code does not indicate success|status[ _-]?code|status|RESPONSE(?= \d)|HTTP(?=/?[\d.]* \d)|http code)\\*["']?\s{0,20}[:=]?\s{0,20}\\*["']?(?<status>[45]\d\d\b|[A-Z][A-Za-z]{5,30}\b)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Status();

    [GeneratedRegex("""correlation[ _-]?(request[ _-]?)?id\\*["']?\s{0,20}[:=]?\s{0,20}\\*["']?(?<guid>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Correlation();

    [GeneratedRegex("""(?<!correlation[ _-]?)(x-ms-request-id|request[ _-]?id|operation ?id|activity id|tracking id)\\*["']?\s{0,20}[:=]?\s{0,20}\\*["']?(?<guid>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Request();

    [GeneratedRegex("""/subscriptions/[^\s"'<>\\?&\#;,()\[\]*`]+""", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Id();

    /// <summary>Types that wrap any failure (deployments, policies, operations) say nothing of what it is about.</summary>
    [GeneratedRegex(@"\bMicrosoft\.(?!Resources/|Authorization/|Compute/locations)[A-Za-z]+/[A-Za-z]+", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex ResourceType();

    [GeneratedRegex("/(Community|Shared)Galleries/", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex SharedId();

    [GeneratedRegex(@"gallery[ -]images?\b|\bgalleryImage(Version)?\b|galleryArtifact|\b(compute|image) galler|azurerm_(shared_image|gallery_application)|AzGallery|AzureRmGallery|\baz (sig|image-gallery)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex GalleryWords();

    /// <summary>
    /// A PowerShell command that speaks (<c>Get-Date: …</c>, <c>[Get-Date]</c>; not a header such as <c>Retry-After: 5</c>), a command of az,
    /// a resource of Terraform, the namespace of another provider.
    /// </summary>
    [GeneratedRegex(
        """
        \b(Get|Set|New|Remove|Add|Update|Invoke|Start|Stop|Restart|Test|Find|Install|Publish|Import|Export|Grant|Enable|Disable|Register|Connect|Move|Copy|Save|Select|Convert[A-Za-z]*|Out|Write|Read|Wait)-(?!Cookie)[A-Z][A-Za-z]+(\s?:\s|\])
        | ^az\ [a-z][a-z -]*:\ error
        | azurerm_[a-z]+
        | namespace\s+'?Microsoft\.(?!Compute)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, Patience)]
    private static partial Regex OtherCommand();
}
