namespace GalleryTools.Simulator.Tests.Replay;

/// <param name="NotAttempted">Why the exchange was not sent, or null.</param>
/// <param name="Differences">Empty for a match.</param>
internal sealed record ExchangeResult(Recording Recording, RecordedExchange Exchange, string? NotAttempted, IReadOnlyList<string> Differences);
