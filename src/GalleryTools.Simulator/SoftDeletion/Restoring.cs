using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Store;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>
/// Bringing a soft-deleted version back: a PUT that names no source, as recorded at API version 2023-07-03, or a PUT or PATCH with
/// <c>properties.restore</c>, as specified. From there on it is an update of the version as it was, with the update's operation.
/// </summary>
internal static class Restoring
{
    /// <summary>The version that the write brings back, or null when it is about something else.</summary>
    /// <exception cref="RefusedException">Conflict for a PUT that would make a new version under the number of a soft-deleted one.</exception>
    public static StoredResource? Find(Call call)
    {
        if (!IsVersion(call.Path) || SoftDeletedVersion.Find(call.State, call.Path) is not { } softDeleted)
            return null;
        var body = call.Request.ReadBody();
        if (body.FlagAt("properties.restore") is not true)
        {
            if (call.Request.Method == "PATCH")
                return null;
            if (HasSource(body.ObjectAt("properties")))
                throw Taken(call.Path).Raise();
        }
        // Else the delete would end as a success, of a version that is there again.
        if (call.State.Operations.RunningOn(softDeleted.Key) is { IsDelete: true })
            throw MarkedForDeletion.Of("Update", "GalleryImageVersion", call.Path.Name).Raise();
        return new StoredResource(SoftDeletedVersion.VersionOf(softDeleted.Read()));
    }

    /// <summary>Takes the soft-deleted version away, once its successor stands in the store.</summary>
    public static void Complete(ServiceState state, ArmPath version)
    {
        if (IsVersion(version) && SoftDeletedVersion.Find(state, version) is { } softDeleted)
            state.Resources.Remove(softDeleted.Id);
    }

    private static bool IsVersion(ArmPath path) =>
        string.Equals(path.ResourceType, "Microsoft.Compute/galleries/images/versions", StringComparison.OrdinalIgnoreCase) && !path.IsCollection;

    private static bool HasSource(JsonObject? properties)
    {
        var profile = properties.ObjectAt("storageProfile");
        return VersionSource.Of(profile) is not null || VersionSource.All(profile).Any() || profile.TextAt("osDiskImage.source.uri") is not null;
    }

    // Not recorded. What would be worst for a client is a restored image where it asked for a new one, or an image lost for good.
    private static Refusal Taken(ArmPath version) => new(409, "Conflict",
        $"The gallery image version '{version.Name}' is soft-deleted. Restore it, or delete it permanently before a new version of that name is created.");
}
