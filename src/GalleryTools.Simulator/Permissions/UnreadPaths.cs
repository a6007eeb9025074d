using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Permissions;

/// <summary>What the maker of the snapshot could not read, and so nobody reads here.</summary>
internal sealed class UnreadPaths
{
    private const string Locks = "/providers/microsoft.authorization/locks";

    private readonly List<UnreadPath> _all = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Scopes with everything in them: one list of a subscription's locks stands for the lists of all that it holds.</summary>
    private readonly List<string> _lockScopes = [];

    public IReadOnlyList<UnreadPath> All => _all;

    public void Add(UnreadPath unread)
    {
        var key = ArmPath.Parse(unread.Id).Key;
        _all.Add(unread);
        _keys.Add(key);
        if (key.EndsWith(Locks, StringComparison.Ordinal))
            _lockScopes.Add(key[..^Locks.Length] + "/");
    }

    public bool Contains(ArmPath path)
    {
        if (_all.Count == 0)
            return false;
        return _keys.Contains(path.Key)
            || (path.Key.Contains(Locks, StringComparison.Ordinal) && _lockScopes.Exists(scope => path.Key.StartsWith(scope, StringComparison.Ordinal)));
    }
}
