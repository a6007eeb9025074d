namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

/// <summary>A careless request, and the refusal that its row of the article documents, with the request's own values.</summary>
/// <param name="Row">As in documented-failures.tsv.</param>
/// <param name="Message">All of it.</param>
/// <param name="Send">Gives the answer that refuses; of several requests the last one's.</param>
internal sealed record DocumentedCase(string Row, int Status, string Code, string Message, Func<Site, SimulatedResponse> Send)
{
    public string? Target { get; init; }

    /// <summary>True for a refusal of ARM itself.</summary>
    public bool ByGateway { get; init; }

    /// <summary>True where the request is accepted and its operation fails.</summary>
    public bool IsLate { get; init; }

    /// <summary>What the service knows; Contoso's galleries unless it is told otherwise.</summary>
    public Snapshot Snapshot { get; init; } = Snapshot.Contoso();
}
