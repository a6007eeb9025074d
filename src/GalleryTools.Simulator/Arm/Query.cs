namespace GalleryTools.Simulator.Arm;

/// <summary>The parameters of a query or a form; names compare without case, as ARM compares them.</summary>
internal sealed class Query
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">As it stands in an address, with or without its question mark, or in the body of a form.</param>
    public Query(string text)
    {
        foreach (var pair in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var separator = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Uri.UnescapeDataString(separator < 0 ? pair : pair[..separator]);
            _values[name] = separator < 0 ? "" : Uri.UnescapeDataString(pair[(separator + 1)..].Replace('+', ' '));
        }
    }

    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;
}
