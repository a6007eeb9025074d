using System.IO.Enumeration;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>A known difference. File, exchange and difference may hold <c>*</c>.</summary>
/// <param name="File">The recording's name without its extension.</param>
/// <param name="Exchange">As in <c>PUT galleries/images</c>, <c>LIST galleries</c> or <c>POLL</c>.</param>
/// <param name="Difference">A line of the comparison.</param>
/// <param name="Reason">Why the simulator is right to differ, or why it doesn't matter.</param>
internal sealed record Deviation(string File, string Exchange, string Difference, string Reason)
{
    public bool Covers(ExchangeResult result, string difference) =>
        FileSystemName.MatchesSimpleExpression(File, result.Recording.Name)
        && FileSystemName.MatchesSimpleExpression(Exchange, result.Exchange.Label)
        && FileSystemName.MatchesSimpleExpression(Difference, difference);
}
