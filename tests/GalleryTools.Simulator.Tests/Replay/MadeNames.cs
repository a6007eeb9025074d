using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>
/// Names that the service makes for a gallery, under which others find it: each recorded one has its counterpart here. A unique name begins
/// with the subscription, and there the recordings still have the id that they replaced everywhere else.
/// </summary>
internal sealed class MadeNames
{
    private const int GuidLength = 36;

    /// <summary>The longest first, because a unique name holds a subscription.</summary>
    private readonly List<(string Recorded, string Simulated)> _pairs = [];

    public void Learn(JsonNode? recorded, JsonNode? simulated)
    {
        foreach (var (theirs, mine) in Of(recorded).Zip(Of(simulated)))
            Learn(theirs, mine);
        if (UniqueName(recorded) is { Length: > GuidLength } name && UniqueName(simulated) is { } here)
            Learn(name[..GuidLength], here[..GuidLength]);
    }

    public bool Know(string recorded) => _pairs.Any(pair => string.Equals(pair.Recorded, recorded, StringComparison.OrdinalIgnoreCase));

    public string Simulated(string text) =>
        _pairs.Aggregate(text, (there, pair) => there.Replace(pair.Recorded, pair.Simulated, StringComparison.OrdinalIgnoreCase));

    public string Recorded(string text) =>
        _pairs.Aggregate(text, (there, pair) => there.Replace(pair.Simulated, pair.Recorded, StringComparison.OrdinalIgnoreCase));

    private void Learn(string recorded, string simulated)
    {
        if (Know(recorded))
            return;
        _pairs.Add((recorded, simulated));
        _pairs.Sort((one, other) => other.Recorded.Length.CompareTo(one.Recorded.Length));
    }

    private static string? UniqueName(JsonNode? gallery) => gallery.TextAt("properties.identifier.uniqueName");

    private static IEnumerable<string> Of(JsonNode? gallery) => new[] { UniqueName(gallery) }.OfType<string>()
        .Concat(gallery.ObjectAt("properties.sharingProfile.communityGalleryInfo").TextsAt("publicNames"));
}
