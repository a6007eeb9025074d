using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.SoftDeletion;

namespace GalleryTools.Simulator.Nesting;

/// <summary>ARM deletes from the bottom up only.</summary>
internal static class NestedResources
{
    private const int Named = 5;

    /// <exception cref="RefusedException">CannotDeleteResource, with up to five of the nested resources.</exception>
    public static void RefuseDelete(ServiceState state, ArmPath id)
    {
        var living = state.Resources.Beneath(id).Select(child => child.Id)
            .Where(child => child.ScopeLength == id.ScopeLength && !SoftDeletedVersion.Is(child)).Select(child => child.Text);
        var nested = living.Concat(state.Lingering.Beneath(id, state.Now)).Take(Named).Select(ShortId).ToArray();
        if (nested.Length > 0)
            throw GatewayRefusals.NestedResources(nested).Raise();
    }

    // As in "Microsoft.Compute/galleries/contoso/images/ubuntu-2404".
    private static string ShortId(string id)
    {
        var path = ArmPath.Parse(id);
        return $"{path.Namespace}/{GatewayRefusals.Interleaved(path)}";
    }
}
