using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>What counts the requests of one kind against a rule: a window or a bucket.</summary>
internal abstract class RateCounter
{
    /// <summary>How many requests pass at this moment.</summary>
    public abstract int Left(RateRule rule, DateTimeOffset now);

    /// <summary>Counts a request that passes, also one that passes because nothing is refused.</summary>
    public abstract void Take(RateRule rule, DateTimeOffset now);

    /// <summary>How long until a request passes; zero when one does now.</summary>
    public abstract TimeSpan Wait(RateRule rule, DateTimeOffset now);

    /// <summary>Compute's words for one request too many.</summary>
    public abstract Refusal Refuse(RateRule rule, DateTimeOffset now);

    public abstract JsonObject ToJson();

    public static RateCounter New(ThrottlingMode mode, DateTimeOffset now) => mode == ThrottlingMode.TokenBucket
        ? new TokenBucket { FullAt = now }
        : new RateWindow { StartTime = now };

    public static RateCounter Read(JsonFields json) => json.Names.Contains("fullAt", StringComparer.Ordinal) ? TokenBucket.Read(json) : RateWindow.Read(json);
}
