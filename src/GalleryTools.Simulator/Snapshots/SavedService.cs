using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Nesting;
using GalleryTools.Simulator.Throttling;

namespace GalleryTools.Simulator.Snapshots;

/// <summary>The <c>service</c> part of a snapshot: what a running service knows beside its resources and operations.</summary>
internal sealed record SavedService
{
    /// <summary>Null in a snapshot that no service has saved.</summary>
    public int? Seed { get; init; }

    public int Drawn { get; init; }

    public IReadOnlyList<LingeringChild> Lingering { get; init; } = [];

    public IReadOnlyDictionary<string, RateWindow> Windows { get; init; } = new Dictionary<string, RateWindow>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<UnseenResource> Unseen { get; init; } = [];

    public static SavedService Read(JsonFields json) => new()
    {
        Seed = json.OptionalInteger("seed"),
        Drawn = json.OptionalInteger("drawn") ?? 0,
        Lingering = json.Objects("lingering").Select(LingeringChild.Read).ToArray(),
        Unseen = json.Objects("unseen").Select(UnseenResource.Read).ToArray(),
        Windows = json.OptionalObject("windows") is { } windows ? ReadWindows(windows) : new SavedService().Windows,
    };

    public static JsonObject Write(ServiceState state)
    {
        var windows = new JsonObject();
        foreach (var (name, window) in state.Windows.Open)
            windows[name] = window.ToJson();
        return new JsonObject
        {
            ["seed"] = state.Random.Seed,
            ["drawn"] = state.Random.Drawn,
            ["lingering"] = new JsonArray(state.Lingering.All.Select(child => child.ToJson()).ToArray<JsonNode>()),
            ["unseen"] = new JsonArray(state.Unseen.All.Select(unseen => unseen.ToJson()).ToArray<JsonNode>()),
            ["windows"] = windows,
        };
    }

    private static Dictionary<string, RateWindow> ReadWindows(JsonFields json) =>
        json.Names.ToDictionary(name => name, name => RateWindow.Read(json.Object(name)), StringComparer.OrdinalIgnoreCase);
}
