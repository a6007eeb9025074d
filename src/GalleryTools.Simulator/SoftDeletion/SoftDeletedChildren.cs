using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>
/// A gallery or definition that holds soft-deleted versions can't be deleted (a limitation that the article of the preview names) while the
/// policy is on. With the policy off it can, as recorded in March 2024, and takes them along.
/// </summary>
internal static class SoftDeletedChildren
{
    private const int Named = 5;

    /// <exception cref="RefusedException">OperationNotAllowed. Code and wording are not recorded; a provider's, because ARM doesn't know soft-deleted versions.</exception>
    public static void RefuseDelete(ServiceState state, ArmPath id)
    {
        if (!new SoftDeletePolicy(state.Resources.Find(GalleryOf(id).Key)?.Read()).Enabled)
            return;
        var names = Beneath(state, id).Take(Named).Select(stored => $"{stored.Id.Names[2]}/{stored.Id.Name}").ToArray();
        if (names.Length > 0)
        {
            throw new Refusal(409, "OperationNotAllowed",
                $"The resource '{id.Name}' cannot be deleted because it holds soft-deleted gallery image versions: '{string.Join(", ", names)}'. " +
                "Restore or permanently delete them first.").Raise();
        }
    }

    public static void Remove(ServiceState state, ArmPath id)
    {
        foreach (var softDeleted in Beneath(state, id).ToArray())
            state.Resources.Remove(softDeleted.Id);
    }

    private static ArmPath GalleryOf(ArmPath id) => id.IsNested ? id.Parent : id;

    private static IEnumerable<StoredResource> Beneath(ServiceState state, ArmPath id) => id.TypeText.ToUpperInvariant() switch
    {
        "GALLERIES" => state.Resources.OfType("Microsoft.Compute/" + SoftDeletedVersion.Type, id.Key),
        "GALLERIES/IMAGES" => state.Resources.In(SoftDeletedVersion.CollectionOf(id).ToLowerInvariant()),
        _ => [],
    };
}
