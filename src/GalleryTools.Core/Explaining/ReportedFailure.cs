using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Explaining;

/// <summary>A failure as a text reports it: taken out of its wrapping, not yet explained.</summary>
/// <param name="Code">The service's error code, for example <c>InvalidParameter</c>; null where none is given.</param>
/// <param name="Message">The service's words; empty where a code stands alone.</param>
/// <param name="Target">The property or resource that the service names beside them.</param>
internal sealed record ReportedFailure(string? Code, string Message, string? Target = null)
{
    /// <summary>The failures that this one sums up, such as the <c>details</c> of a failed deployment.</summary>
    public IReadOnlyList<ReportedFailure> Details { get; init; } = [];

    /// <summary>This failure and all beneath it.</summary>
    public IEnumerable<ReportedFailure> All => Details.SelectMany(detail => detail.All).Prepend(this);

    /// <summary>What the catalogue knows of it; several where a message tells of several failures.</summary>
    /// <param name="around">What the text around is about: it counts where the failure's own words don't tell.</param>
    public IReadOnlyList<RecognisedError> Recognised(ErrorSubject around)
    {
        var own = ErrorText.SubjectOf($"{Code}\n{Message}\n{Target}");
        return KnownErrorCatalog.Default.Recognise(Code, Message, own == ErrorSubject.Unknown ? around : own);
    }
}
