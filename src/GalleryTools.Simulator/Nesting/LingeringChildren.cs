using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Nesting;

/// <summary>
/// Children that are gone and still keep their parent from being deleted: 10 to 20 seconds after a delete has succeeded, ARM goes on refusing
/// the parent (azure-sdk-for-net#30258, azure-rest-api-specs#11559).
/// </summary>
internal sealed class LingeringChildren
{
    private readonly SortedDictionary<string, LingeringChild> _children = new(StringComparer.Ordinal);

    public IEnumerable<LingeringChild> All => _children.Values;

    public void Add(LingeringChild child) => _children[child.Id.ToLowerInvariant()] = child;

    public IEnumerable<string> Beneath(ArmPath parent, DateTimeOffset now)
    {
        foreach (var gone in _children.Where(child => child.Value.Until <= now).ToArray())
            _children.Remove(gone.Key);
        return _children.Where(child => child.Key.StartsWith(parent.Key + "/", StringComparison.Ordinal)).Select(child => child.Value.Id);
    }
}
