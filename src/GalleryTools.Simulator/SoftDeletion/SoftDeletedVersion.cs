using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>
/// A version after its deletion. It stands in the store under the id that the specification's list gives it, and carries the version as it was
/// in <c>version</c>, which no answer shows.
/// </summary>
internal static class SoftDeletedVersion
{
    public const string Type = "galleries/softDeletedArtifactTypes/artifacts/versions";

    public static bool Is(ArmPath id) => string.Equals(id.TypeText, Type, StringComparison.OrdinalIgnoreCase);

    /// <summary>The soft-deleted version that a version's id stood for, or null.</summary>
    public static StoredResource? Find(ServiceState state, ArmPath version) => state.Resources.Find(Id(version).ToLowerInvariant());

    /// <summary>
    /// The version that a soft-deleted version's number still stands for, or null when there is none or its time for machines is over. Among
    /// its properties stands <c>consumptionEndTime</c>, empty when the service that listed it gave none that can be read.
    /// </summary>
    public static StoredResource? FindUsable(ServiceState state, ArmPath version) => Find(state, version) is { } softDeleted ? Usable(state, softDeleted) : null;

    /// <summary>Those of a definition, in the order of their ids.</summary>
    public static IEnumerable<StoredResource> UsableOf(ServiceState state, ArmPath definition) => state.Resources
        .In(CollectionOf(definition).ToLowerInvariant()).Select(softDeleted => Usable(state, softDeleted)).OfType<StoredResource>();

    /// <summary>The collection that holds those of a definition.</summary>
    public static string CollectionOf(ArmPath definition) => $"{definition.Parent}/softDeletedArtifactTypes/Images/artifacts/{definition.Name}/versions";

    public static StoredResource Make(ArmPath id, JsonObject version, JsonObject? gallery, DateTimeOffset now)
    {
        var policy = new SoftDeletePolicy(gallery);
        version.Child("properties")["provisioningState"] = "Succeeded";
        return new StoredResource(new JsonObject
        {
            ["name"] = id.Name,
            ["id"] = Id(id),
            ["type"] = "Microsoft.Compute/" + Type,
            ["location"] = version.TextAt("location"),
            ["properties"] = new JsonObject
            {
                ["resourceArmId"] = id.Text,
                ["softDeletedTime"] = JsonText.Time(now),
                ["softDeletedArtifactType"] = "Images",
                ["consumptionEndTime"] = JsonText.Time(now + policy.Retention),
                ["hardDeletionTargetTime"] = JsonText.Time(now + policy.Retention + policy.Grace),
            },
            ["version"] = version,
        });
    }

    /// <summary>The version as it was. A snapshot of a real gallery doesn't have it: what is left is its name and place.</summary>
    public static JsonObject VersionOf(JsonObject softDeleted) => softDeleted.ObjectAt("version")?.DeepClone().AsObject() ?? new JsonObject
    {
        ["name"] = softDeleted.TextAt("name"),
        ["id"] = softDeleted.TextAt("properties.resourceArmId"),
        ["type"] = "Microsoft.Compute/galleries/images/versions",
        ["location"] = softDeleted.TextAt("location"),
        ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" },
    };

    private static StoredResource? Usable(ServiceState state, StoredResource stored)
    {
        var softDeleted = stored.Read();
        var end = softDeleted.TextAt("properties.consumptionEndTime");
        var time = JsonText.ReadTime(end);
        if (time <= state.Now)
            return null;
        var version = VersionOf(softDeleted);
        version.Child("properties")["consumptionEndTime"] = time is null ? "" : end;
        return new StoredResource(version);
    }

    private static string Id(ArmPath version) => $"{CollectionOf(version.Parent)}/{version.Name}";
}
