namespace GalleryTools.Core.Validation;

/// <summary>Values whose JSON kind is not the one that the API takes.</summary>
internal static class BodyRules
{
    /// <summary>Source: version-04, and <c>int32</c> in the specification of counts and LUNs.</summary>
    public static IEnumerable<Violation> IntegersAreIntegers(ImageVersionRequest request) =>
        Unreadable(request, expected => expected == "integer");

    /// <summary>Source: the property types of GalleryImageVersion in the specification.</summary>
    public static IEnumerable<Violation> BodyHasTheApisShape(ImageVersionRequest request) =>
        Unreadable(request, expected => expected != "integer");

    private static IEnumerable<Violation> Unreadable(ImageVersionRequest request, Func<string, bool> isMeant) => request.Unreadable
        .Where(value => isMeant(value.Expected))
        .Select(value => Violation.At(
            value.Property, value.Value, ("property", value.Property), ("value", value.Value), ("expected", value.Expected)));
}
