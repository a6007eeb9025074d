using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Validation;

/// <summary>
/// What somebody asks for when an image version is created or updated, as typed: nothing is parsed, completed or corrected, so
/// that a check can name the user's own values. Null means "not given".
/// </summary>
public sealed record ImageVersionRequest
{
    public string? SubscriptionId { get; init; }

    public string? ResourceGroupName { get; init; }

    public string? GalleryName { get; init; }

    public string? ImageDefinitionName { get; init; }

    public string? VersionName { get; init; }

    /// <summary>
    /// True where the version is known to exist: an update may leave out the sources, which can't change. False asks for what a
    /// create needs.
    /// </summary>
    public bool IsUpdate { get; init; }

    /// <summary>The version's home region, in any spelling.</summary>
    public string? Location { get; init; }

    public IReadOnlyList<TargetRegionRequest> TargetRegions { get; init; } = [];

    /// <summary>Replicas in each region that gives no count of its own; the service takes 1 when neither is given.</summary>
    public int? ReplicaCount { get; init; }

    public string? StorageAccountType { get; init; }

    public string? ReplicationMode { get; init; }

    /// <summary>Text as typed: <c>yyyy-MM-dd</c>, <c>yyyy-MM-ddTHH:mm:sszzz</c> or another ISO 8601 form.</summary>
    public string? EndOfLifeDate { get; init; }

    public bool? ExcludeFromLatest { get; init; }

    /// <summary>The id of a managed image, a virtual machine or another image version.</summary>
    public string? SourceImageId { get; init; }

    /// <summary>The id of a virtual machine, in the property that newer API versions have for it.</summary>
    public string? SourceImageVMId { get; init; }

    /// <summary><c>/communityGalleries/…</c>: the address of a community image, which is no Resource Manager id.</summary>
    public string? CommunityGalleryImageId { get; init; }

    public DiskRequest? OsDisk { get; init; }

    public IReadOnlyList<DataDiskRequest> DataDisks { get; init; } = [];

    public bool? AllowDeletionOfReplicatedLocations { get; init; }

    public bool? BlockDeletionBeforeEndOfLife { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Values of a JSON body that have the wrong kind for their property, such as a replica count of "three".</summary>
    public IReadOnlyList<UnreadableValue> Unreadable { get; init; } = [];

    /// <summary>Null when the names don't make one.</summary>
    internal ResourceId? DefinitionId => ResourceId.TryParse(DefinitionIdText, out var id) ? id : null;

    /// <summary>Null when the names don't make one.</summary>
    internal ResourceId? VersionId => ResourceId.TryParse($"{DefinitionIdText}/versions/{VersionName}", out var id) ? id : null;

    private string DefinitionIdText =>
        $"/subscriptions/{SubscriptionId}/resourceGroups/{ResourceGroupName}/providers/{GalleryTypes.Gallery}/{GalleryName}/images/{ImageDefinitionName}";

    /// <summary>
    /// A request from the body of an ARM PUT. Never throws for what the body holds: values of the wrong kind are kept in
    /// <see cref="Unreadable"/> and count as not given.
    /// </summary>
    public static ImageVersionRequest FromJson(
        JsonElement body,
        string? subscriptionId,
        string? resourceGroupName,
        string? galleryName,
        string? imageDefinitionName,
        string? versionName) =>
        ImageVersionBody.Read(body) with
        {
            SubscriptionId = subscriptionId,
            ResourceGroupName = resourceGroupName,
            GalleryName = galleryName,
            ImageDefinitionName = imageDefinitionName,
            VersionName = versionName,
        };

    /// <summary>
    /// The body of an ARM PUT, with what was given and nothing else. A body that was read from the service has properties that
    /// this request doesn't know (extended locations, UEFI settings): don't send it back by this way, they would be lost.
    /// </summary>
    public JsonObject ToJson() => ImageVersionBodyWriter.Write(this);
}
