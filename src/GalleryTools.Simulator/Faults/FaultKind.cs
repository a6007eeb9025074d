namespace GalleryTools.Simulator.Faults;

/// <summary>What goes wrong. The names are those of a schedule's <c>fault</c>.</summary>
internal enum FaultKind
{
    TooManyRequests,
    InternalServerError,
    ServiceUnavailable,
    Reset,
    SlowBody,
    TruncatedBody,
    OperationFails,
    OperationNeverEnds,
}
