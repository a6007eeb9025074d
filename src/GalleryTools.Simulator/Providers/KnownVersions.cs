using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Providers;

/// <summary>A row of api-versions.json: the API versions of what isn't in galleries, as far as specifications and clients name them.</summary>
internal sealed class KnownVersions
{
    // The length of a date: what follows is "-preview".
    private const int Date = 10;

    private static readonly Dictionary<string, KnownVersions> ByName = EmbeddedData.Rows("Providers.api-versions.json")
        .ToDictionary(row => row.Text("name"), row => new KnownVersions(row), StringComparer.Ordinal);

    private readonly string _first;
    private readonly string _last;

    private KnownVersions(JsonFields row)
    {
        All = row.Texts("versions").Reverse().ToArray();
        _first = All[^1][..Date];
        _last = All[0][..Date];
    }

    /// <summary>Newest first, as ARM lists them.</summary>
    public IReadOnlyList<string> All { get; }

    public static KnownVersions Of(string name) => ByName[name];

    /// <summary>
    /// True between the first and the last: the lists have gaps, and a client with a version out of a gap is right. Outside of them a version is
    /// a mistake, or so new that nobody can say what the service would answer.
    /// </summary>
    /// <param name="apiVersion">Well-formed.</param>
    public bool Cover(string apiVersion) =>
        string.CompareOrdinal(apiVersion, 0, _first, 0, Date) >= 0 && string.CompareOrdinal(apiVersion, 0, _last, 0, Date) <= 0;
}
