using System.Text.RegularExpressions;

namespace GalleryTools.Core.KnownErrors;

/// <summary>Tells from a text what it is about. A resource type decides, as it is exact; words and commands do where there is none.</summary>
internal static partial class ErrorSubjects
{
    /// <summary>Every pattern below needs one of these.</summary>
    private static readonly string[] MayTell = ["Microsoft.", "galler", "azurerm_", "az ", "-", "error: argument"];

    /// <summary>In milliseconds. Every pattern here is linear in the text: this ends what would be a bug.</summary>
    private const int Patience = 10_000;

    public static ErrorSubject Of(string text)
    {
        // Most messages name none of these, and to see that costs a hundredth of the patterns.
        if (!MayTell.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
            return ErrorSubject.Unknown;
        var types = ResourceType().Matches(text);
        var galleries = types.Count(type => type.Value.Equals("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase)) + SharedId().Count(text);
        return (galleries, others: types.Count - galleries) switch
        {
            ( > 0, > 0) => ErrorSubject.Several,
            ( > 0, _) => ErrorSubject.Gallery,
            (_, > 0) => ErrorSubject.Other,
            _ => (GalleryWords().IsMatch(text), OtherCommand().IsMatch(text)) switch
            {
                (true, true) => ErrorSubject.Several,
                (true, false) => ErrorSubject.Gallery,
                (false, true) => ErrorSubject.Other,
                _ => ErrorSubject.Unknown,
            },
        };
    }

    /// <summary>Types that wrap any failure (deployments, policies, operations) say nothing of what it is about.</summary>
    [GeneratedRegex(@"\bMicrosoft\.(?!Resources/|Authorization/|Compute/locations|com/|net/)[A-Za-z]+/[A-Za-z]+", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex ResourceType();

    [GeneratedRegex("/(Community|Shared)Galleries/", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex SharedId();

    [GeneratedRegex(@"gallery[ -]images?\b|\bgalleryImage(Version)?\b|galleryArtifact|\b(compute|image) galler|azurerm_(shared_image|gallery_application)|AzGallery|AzureRmGallery|\baz (sig|image-gallery)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patience)]
    private static partial Regex GalleryWords();

    /// <summary>
    /// A PowerShell command that speaks (<c>Get-Date: …</c>, <c>[Get-Date]</c>; not a header such as <c>Retry-After: 5</c>), a program that
    /// refuses its arguments, a resource of Terraform, the namespace of another provider.
    /// </summary>
    [GeneratedRegex(
        """
        \b(Get|Set|New|Remove|Add|Update|Invoke|Start|Stop|Restart|Test|Find|Install|Publish|Import|Export|Grant|Enable|Disable|Register|Connect|Move|Copy|Save|Select|Convert[A-Za-z]*|Out|Write|Read|Wait)-(?!Cookie|AzGallery|AzureRmGallery)[A-Z][A-Za-z]+(\s?:\s|\])
        | ^(?![^\n]{0,80}\baz\ (sig|image-gallery)\b|ERROR)\S[^:\n]{0,80}:\ error:\ argument
        | azurerm_(?!shared_image|gallery_application)[a-z]+
        | ^\W{0,4}az\ (?!sig\b|image-gallery|login|account|group|deployment|rest)[a-z]
        | namespace\s+'?Microsoft\.(?!Compute)
        | \bMicrosoft\.(KeyVault|Storage|Network|Sql|Web|ContainerService|ContainerRegistry|DevCenter|VirtualMachineImages|Insights)\b
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.Multiline, Patience)]
    private static partial Regex OtherCommand();
}
