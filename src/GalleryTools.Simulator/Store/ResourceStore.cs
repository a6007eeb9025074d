using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Store;

/// <summary>All resources by lower-cased id, with the sets that lists are made of. Orders are ordinal by id, so that pages are stable.</summary>
internal sealed class ResourceStore
{
    // Above every character of an id.
    private const string End = "\uffff";

    private readonly Dictionary<string, StoredResource> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _byCollection = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _byType = new(StringComparer.OrdinalIgnoreCase);

    public ResourceCounts Counts { get; } = new();

    public StoredResource? Find(string key) => _byKey.GetValueOrDefault(key);

    public void Put(StoredResource resource)
    {
        _byKey[resource.Key] = resource;
        if (!_keys.Add(resource.Key))
            return;
        var id = resource.Id;
        SetOf(_byCollection, id.Collection.Key).Add(resource.Key);
        SetOf(_byType, id.ResourceType).Add(resource.Key);
        Counts.Add(id, resource.Region, 1);
    }

    public bool Remove(ArmPath id)
    {
        if (!_byKey.Remove(id.Key, out var removed))
            return false;
        Counts.Add(id, removed.Region, -1);
        _keys.Remove(id.Key);
        SetOf(_byCollection, id.Collection.Key).Remove(id.Key);
        SetOf(_byType, id.ResourceType).Remove(id.Key);
        return true;
    }

    /// <summary>True once a resource of the type was there.</summary>
    public bool HasType(string resourceType) => _byType.ContainsKey(resourceType);

    /// <summary>The members of a collection.</summary>
    /// <param name="collection">The collection's path in lower case.</param>
    /// <param name="after">The key after which to begin, or null.</param>
    public IEnumerable<StoredResource> In(string collection, string? after = null) =>
        _byCollection.TryGetValue(collection, out var keys) ? Between(keys, after is null ? "" : after + "\0", End) : [];

    /// <summary>The resources of a type beneath a scope, however deep.</summary>
    /// <param name="scope">The scope's path in lower case.</param>
    /// <param name="after">The key after which to begin, or null.</param>
    public IEnumerable<StoredResource> OfType(string resourceType, string scope, string? after = null)
    {
        var first = scope + "/";
        // A key from elsewhere would begin outside the scope.
        if (after is not null && string.CompareOrdinal(after, first) > 0)
            first = after + "\0";
        return _byType.TryGetValue(resourceType, out var keys) ? Between(keys, first, scope + "/" + End) : [];
    }

    /// <summary>Everything whose id begins with this one's: children, grandchildren and locks on them.</summary>
    public IEnumerable<StoredResource> Beneath(ArmPath id) => Between(_keys, id.Key + "/", id.Key + "/" + End);

    private IEnumerable<StoredResource> Between(SortedSet<string> keys, string first, string last) =>
        string.CompareOrdinal(first, last) > 0 ? [] : keys.GetViewBetween(first, last).Select(key => _byKey[key]);

    private static SortedSet<string> SetOf(Dictionary<string, SortedSet<string>> sets, string name)
    {
        if (!sets.TryGetValue(name, out var keys))
            sets[name] = keys = new(StringComparer.Ordinal);
        return keys;
    }
}
