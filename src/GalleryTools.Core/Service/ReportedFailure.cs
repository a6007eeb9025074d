using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Service;

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

    /// <summary>The failure at the bottom of it: one that sums up others says less than they do.</summary>
    public ReportedFailure Innermost => Details.Select(detail => detail.Innermost).FirstOrDefault(detail => detail.Message.Length > 0) ?? this;

    /// <summary>What the catalogue knows of it; several where a message tells of several failures.</summary>
    /// <param name="around">What the text around is about: it counts where the failure's own words don't tell.</param>
    public IReadOnlyList<RecognisedError> Recognised(ErrorSubject around)
    {
        var own = ErrorSubjects.Of($"{Code}\n{Message}\n{Target}");
        return KnownErrorCatalog.Default.Recognise(Code, Message, own != ErrorSubject.Unknown ? own : around == ErrorSubject.Several ? ErrorSubject.Unknown : around);
    }
}
