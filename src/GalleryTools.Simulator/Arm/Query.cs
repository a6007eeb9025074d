namespace GalleryTools.Simulator.Arm;

/// <summary>The query's parameters; names compare without case, as ARM compares them.</summary>
internal sealed class Query
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public Query(Uri uri)
    {
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Uri.UnescapeDataString(separator < 0 ? pair : pair[..separator]);
            _values[name] = separator < 0 ? "" : Uri.UnescapeDataString(pair[(separator + 1)..]);
        }
    }

    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;
}
