using System.Globalization;
using System.Text.RegularExpressions;

namespace GalleryTools.Core.Validation;

/// <summary>The names in the version's address. The property is the name's place in the URL of the specification.</summary>
internal static partial class NameRules
{
    private const int MaximumNameLength = 80;

    /// <summary>Source: Resource Manager refuses every other text with InvalidSubscriptionId.</summary>
    public static IEnumerable<Violation> SubscriptionIdIsGuid(ImageVersionRequest request)
    {
        if (request.SubscriptionId is { } id && !Guid.TryParseExact(id, "D", out _))
            yield return Violation.At("subscriptionId", id, ("value", id));
    }

    /// <summary>Source: Resource Manager's naming rules, 1 to 90 letters, digits and <c>_-.()</c>, no period at the end.</summary>
    public static IEnumerable<Violation> ResourceGroupNameIsValid(ImageVersionRequest request)
    {
        var name = request.ResourceGroupName ?? "";
        if (!ResourceGroupName().IsMatch(name))
            yield return Violation.At("resourceGroupName", request.ResourceGroupName, ("value", name));
    }

    /// <summary>Source: gallery-01 and gallery-02.</summary>
    public static IEnumerable<Violation> GalleryNameIsValid(ImageVersionRequest request) =>
        Named("galleryName", "galleryName", request.GalleryName, "_.");

    /// <summary>Source: definition-03 and definition-04.</summary>
    public static IEnumerable<Violation> ImageDefinitionNameIsValid(ImageVersionRequest request) =>
        Named("galleryImageName", "imageDefinitionName", request.ImageDefinitionName, "_.-");

    /// <summary>Source: version-24. The three numbers are 32-bit integers; .NET would also read signs and blanks, the service doesn't.</summary>
    public static IEnumerable<Violation> VersionNameIsThreeIntegers(ImageVersionRequest request)
    {
        var name = request.VersionName ?? "";
        var numbers = name.Split('.');
        if (numbers.Length != 3 || !Array.TrueForAll(numbers, IsNumber))
            yield return Violation.At("galleryImageVersionName", request.VersionName, ("value", name));
    }

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<Violation> Named(string property, string placeholder, string? given, string allowedInside)
    {
        var name = given ?? "";
        var wrong = string.Concat(name.Where(character => !char.IsAsciiLetterOrDigit(character) && !allowedInside.Contains(character, StringComparison.Ordinal)).Distinct());
        var endsRight = name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]);
        if (name.Length <= MaximumNameLength && wrong.Length == 0 && endsRight)
            yield break;

        var values = new List<(string, string)> { (placeholder, name) };
        if (wrong.Length > 0)
            values.Add(("wrongCharacters", wrong));
        else if (name.Length is 0 or > MaximumNameLength)
            values.Add(("length", name.Length.ToString(CultureInfo.InvariantCulture)));
        else if (!char.IsAsciiLetterOrDigit(name[^1]))
            values.Add(("character", name[^1..]));
        if (Suggestion(name, allowedInside) is { Length: > 0 } suggestion)
            values.Add(("suggestion", suggestion));
        yield return Violation.At(property, given, [.. values]);
    }

    /// <summary>The nearest valid name, so that the fix is something to paste; empty when nothing is left of it.</summary>
    private static string Suggestion(string name, string allowedInside)
    {
        var characters = name.Take(MaximumNameLength)
            .Select(character => char.IsAsciiLetterOrDigit(character) || allowedInside.Contains(character, StringComparison.Ordinal) ? character : '_');
        return string.Concat(characters).Trim('_', '.', '-');
    }

    [GeneratedRegex(@"\A[\p{L}\p{Nd}_\-.()]{0,89}[\p{L}\p{Nd}_\-()]\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ResourceGroupName();
}
