using System.IO.Enumeration;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>A known difference between the service of some years and the simulator. Exchange and difference may hold <c>*</c>.</summary>
/// <param name="Exchange">As in <c>PUT galleries/images</c>, <c>LIST galleries</c> or <c>POLL</c>.</param>
/// <param name="Difference">A line of the comparison.</param>
/// <param name="Reason">Why the simulator is right to differ, or why it doesn't matter.</param>
/// <param name="ApiVersions">Of the request; null for all of them.</param>
/// <param name="From">The first day on which the service was recorded so; null for any.</param>
/// <param name="Until">The first day on which it was so no more; null for any.</param>
/// <param name="Elsewhere">True for what public recordings show and the shipped ones don't.</param>
internal sealed record Deviation(
    string Exchange, string Difference, string Reason, string[]? ApiVersions = null, DateOnly? From = null, DateOnly? Until = null,
    bool Elsewhere = false)
{
    /// <summary>Nothing here names a recording: another one of the same time and API version is covered for the same reason.</summary>
    public bool Covers(RecordedExchange exchange, string difference)
    {
        var day = DateOnly.FromDateTime(exchange.Date.UtcDateTime);
        return FileSystemName.MatchesSimpleExpression(Exchange, exchange.Label)
            && FileSystemName.MatchesSimpleExpression(Difference, difference)
            && (ApiVersions is null || ApiVersions.Contains(exchange.ApiVersion, StringComparer.OrdinalIgnoreCase))
            && (From is null || day >= From)
            && (Until is null || day < Until);
    }
}
