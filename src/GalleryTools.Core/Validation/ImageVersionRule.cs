namespace GalleryTools.Core.Validation;

/// <summary>A rule for image versions that the request alone decides.</summary>
/// <param name="Id">The rule's name in findings.</param>
/// <param name="ErrorId">The known error that a violation is.</param>
/// <param name="Severity">What a violation means for the request.</param>
/// <param name="Find">A pure function; the second argument is the time of the check.</param>
internal sealed record ImageVersionRule(
    string Id,
    string ErrorId,
    FindingSeverity Severity,
    Func<ImageVersionRequest, DateTimeOffset, IEnumerable<Violation>> Find)
{
    public ImageVersionRule(string id, string errorId, FindingSeverity severity, Func<ImageVersionRequest, IEnumerable<Violation>> find)
        : this(id, errorId, severity, (request, _) => find(request))
    {
    }
}
