namespace GalleryTools.Simulator.Arm;

/// <summary>Why a request is refused, and by whom.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Message">The error's message.</param>
/// <param name="Target">The dotted path of the property concerned; Compute gives it, ARM doesn't.</param>
/// <param name="ByGateway">True for ARM itself: the body is compact and <c>x-ms-failure-cause: gateway</c> says so.</param>
internal sealed record Refusal(int Status, string Code, string Message, string? Target = null, bool ByGateway = false)
{
    public RefusalDetail? Detail { get; init; }

    /// <summary>On the client's clock, as its header says it (<see cref="ServiceState.ToClient(TimeSpan)"/>).</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True for an answer of ARM's that doesn't say so in a header.</summary>
    public bool IsSilentAboutItsCause { get; init; }

    public RefusedException Raise() => new(this);

    public static Refusal Gateway(int status, string code, string message) => new(status, code, message, ByGateway: true);

    public static Refusal InvalidParameter(string message, string? target = null) => new(400, "InvalidParameter", message, target);
}
