using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Locks;

/// <summary>Management locks, which stand in the store as resources and hold for everything beneath their scope.</summary>
internal static class LockCheck
{
    /// <exception cref="RefusedException">ScopeLocked by any lock.</exception>
    public static void RefuseDelete(ServiceState state, ArmPath id) => Refuse(state, id, "delete", readOnlyCounts: false);

    /// <exception cref="RefusedException">ScopeLocked by a ReadOnly lock.</exception>
    public static void RefuseWrite(ServiceState state, ArmPath id) => Refuse(state, id, "write", readOnlyCounts: true);

    /// <summary>Before everything beneath a scope goes with it.</summary>
    /// <exception cref="RefusedException">ScopeLocked by any lock beneath.</exception>
    public static void RefuseDeleteAround(ServiceState state, ArmPath id)
    {
        var found = state.Resources.OfType("Microsoft.Authorization/locks", id.Key).FirstOrDefault();
        if (found is not null)
            throw GatewayRefusals.ScopeLocked("delete", id, found.Id.Scope.Text).Raise();
    }

    private static void Refuse(ServiceState state, ArmPath id, string action, bool readOnlyCounts)
    {
        // A lock itself can always be removed: else none could.
        if (string.Equals(id.Namespace, "Microsoft.Authorization", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var scope in Scopes(id))
        {
            var locked = state.Resources.In($"{scope.ToLowerInvariant()}/providers/microsoft.authorization/locks")
                .Any(found => !readOnlyCounts || string.Equals(found.Read().TextAt("properties.level"), "ReadOnly", StringComparison.OrdinalIgnoreCase));
            if (locked)
                throw GatewayRefusals.ScopeLocked(action, id, scope).Raise();
        }
    }

    private static IEnumerable<string> Scopes(ArmPath id)
    {
        for (var length = 2; length <= id.Segments.Count; length += 2)
            yield return "/" + string.Join('/', id.Segments.Take(length));
    }
}
