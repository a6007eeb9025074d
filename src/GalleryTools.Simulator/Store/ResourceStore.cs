using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Store;

/// <summary>All resources by lower-cased id, with the collections that lists are made of. Orders are ordinal by id, so that pages are stable.</summary>
internal sealed class ResourceStore
{
    // Above every character of an id.
    private const string End = "\uffff";

    private readonly Dictionary<string, StoredResource> _byKey = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _collections = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.OrdinalIgnoreCase);

    public StoredResource? Find(string key) => _byKey.GetValueOrDefault(key);

    public void Put(StoredResource resource)
    {
        _byKey[resource.Key] = resource;
        if (resource.Id.Namespace is not null)
            _types.Add(resource.Id.ResourceType);
        if (!_keys.Add(resource.Key))
            return;
        foreach (var collection in CollectionsOf(resource.Id))
        {
            if (!_collections.TryGetValue(collection, out var keys))
                _collections[collection] = keys = new(StringComparer.Ordinal);
            keys.Add(resource.Key);
        }
    }

    /// <summary>True once a resource of the type was there.</summary>
    public bool HasType(string resourceType) => _types.Contains(resourceType);

    public bool Remove(ArmPath id)
    {
        if (!_byKey.Remove(id.Key))
            return false;
        _keys.Remove(id.Key);
        foreach (var collection in CollectionsOf(id))
        {
            if (_collections.TryGetValue(collection, out var keys) && keys.Remove(id.Key) && keys.Count == 0)
                _collections.Remove(collection);
        }
        return true;
    }

    /// <summary>The members of a collection, after a key (exclusive) where one is given.</summary>
    /// <param name="collection">A collection's path in lower case; a subscription's collection of a type holds those of all its groups.</param>
    public IEnumerable<StoredResource> In(string collection, string? after = null)
    {
        if (!_collections.TryGetValue(collection, out var keys))
            return [];
        var range = after is null ? keys : keys.GetViewBetween(after + "\0", End);
        return range.Select(key => _byKey[key]);
    }

    /// <summary>Everything whose id begins with this one's: children, grandchildren and locks on them.</summary>
    public IEnumerable<StoredResource> Beneath(ArmPath id) =>
        _keys.GetViewBetween(id.Key + "/", id.Key + "0").Select(key => _byKey[key]);

    private static IEnumerable<string> CollectionsOf(ArmPath id)
    {
        yield return id.Collection.Key;
        if (id is { ResourceGroup: not null, Names.Count: 1, ScopeLength: 4 })
            yield return $"/subscriptions/{id.SubscriptionId}/providers/{id.ResourceType}".ToLowerInvariant();
    }
}
