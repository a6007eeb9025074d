using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Resources;

/// <summary>Where resources may stand: in a group, whole lists of a type and what a region has in a subscription, and extensions on any of these.</summary>
internal static class Placement
{
    private const int Subscription = 2;
    private const int Group = 4;

    /// <exception cref="RefusedException">InvalidResourceScope; status, code and words are not recorded. No 404, which would read as "gone".</exception>
    public static void Require(Call call)
    {
        var path = call.Path;
        // What a snapshot has put elsewhere can be reached there.
        if (IsExtension(path) ? IsScope(path.Scope) : IsPlace(path) || call.State.Resources.Find(path.Key) is not null)
            return;
        throw Refusal.Gateway(400, "InvalidResourceScope",
            $"The resource type '{path.ResourceType}' is not supported at the scope '{path.Scope.Text}'.").Raise();
    }

    private static bool IsPlace(ArmPath path) => path.ScopeLength switch
    {
        // Subscriptions and groups have addresses of their own.
        _ when string.Equals(path.Namespace, "Microsoft.Resources", StringComparison.OrdinalIgnoreCase) => false,
        Subscription => path.Names.Count == 0 || string.Equals(path.Types[0], "locations", StringComparison.OrdinalIgnoreCase),
        Group => path.ResourceGroup is not null,
        _ => false,
    };

    // A subscription, a group, or a resource that stands where it may.
    private static bool IsScope(ArmPath scope) => scope.Namespace is null
        ? scope.Segments.Count == Subscription || (scope.Segments.Count == Group && scope.ResourceGroup is not null)
        : scope is { IsCollection: false, ScopeLength: Group, ResourceGroup: not null };

    private static bool IsExtension(ArmPath path) => string.Equals(path.Namespace, "Microsoft.Authorization", StringComparison.OrdinalIgnoreCase);
}
