namespace GalleryTools.Simulator;

/// <summary>How an answer reaches its caller: whatever carries answers to clients (a handler, a server) has to do it this way.</summary>
public sealed record Delivery
{
    /// <summary>At once and in one piece.</summary>
    public static Delivery Whole { get; } = new();

    /// <summary>Not at all: the connection is reset before the first byte. Whether the service acted can't be told from it.</summary>
    public static Delivery Reset { get; } = new() { IsReset = true };

    public bool IsReset { get; private init; }

    /// <summary>
    /// The status line and all headers are sent, with the content-length of the whole body; after so many bytes of the body the connection is
    /// closed. Null for a body that arrives whole.
    /// </summary>
    public int? CutAfterBytes { get; private init; }

    /// <summary>How long the body takes after the headers have come, on the service's clock.</summary>
    public TimeSpan BodyTakes { get; private init; }

    public static Delivery CutAfter(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new Delivery { CutAfterBytes = bytes };
    }

    public static Delivery Slow(TimeSpan bodyTakes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bodyTakes, TimeSpan.Zero);
        return new Delivery { BodyTakes = bodyTakes };
    }
}
