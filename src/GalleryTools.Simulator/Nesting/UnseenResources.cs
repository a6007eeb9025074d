namespace GalleryTools.Simulator.Nesting;

/// <summary>
/// Resources that are there and that others don't find yet: a child's create gets 404 for its new parent, a machine's for its new image
/// (openshift/installer#6304, aztfmod/terraform-azurerm-caf#852). Nothing is unseen unless the scenario says for how long: the recordings have
/// thousands of children made right after their parents and not one such answer.
/// </summary>
internal sealed class UnseenResources
{
    private readonly SortedDictionary<string, UnseenResource> _resources = new(StringComparer.Ordinal);

    public IEnumerable<UnseenResource> All => _resources.Values;

    public void Add(UnseenResource resource) => _resources[resource.Id.ToLowerInvariant()] = resource;

    /// <param name="key">The resource's id in lower case.</param>
    public bool Contains(string key, DateTimeOffset now)
    {
        if (!_resources.TryGetValue(key, out var resource))
            return false;
        if (resource.Until > now)
            return true;
        _resources.Remove(key);
        return false;
    }
}
