using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Replication;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Sharing;

/// <summary>What one subscription sees in one region of galleries that are shared with it, with its tenant or with everybody.</summary>
internal sealed class GalleryAudience(Call call, bool community)
{
    private const string GalleryType = "Microsoft.Compute/galleries";
    private readonly string _region = RegionTable.Normalize(call.Path.Names[0]);

    public SharedView View { get; } = new(call.Request.ApiVersion, RegionTable.Normalize(call.Path.Names[0]), community);

    /// <summary>Compute's own words for what only it knows; the answer to a name that nobody shares was not recorded.</summary>
    public static Refusal NotFound() => new(404, "NotFound", "The entity was not found in this Azure location.");

    /// <summary>In the order of their ids.</summary>
    public IEnumerable<StoredResource> Galleries() => All().Where(stored => Sees(stored.Read()) && IsHere(stored));

    /// <exception cref="RefusedException">NotFound for a gallery that isn't there, isn't shared or isn't in the region.</exception>
    public StoredResource Require(string name) =>
        All().FirstOrDefault(stored => stored.Read() is var gallery && SharedView.Names(gallery, community).Contains(name, StringComparer.OrdinalIgnoreCase)
            && Sees(gallery) && IsHere(stored))
        ?? throw NotFound().Raise();

    public IEnumerable<StoredResource> Definitions(StoredResource gallery) =>
        call.State.Resources.In(gallery.Key + "/images").Where(definition => IsHome(definition) || AnyVersion(definition.Key));

    /// <summary>The versions that have been made and are replicated to the region, in the order of their ids.</summary>
    /// <exception cref="RefusedException">NotFound for a definition that isn't there.</exception>
    public IEnumerable<StoredResource> Versions(StoredResource gallery, string definition)
    {
        var path = ArmPath.Parse($"{gallery.Id}/images/{definition}");
        if (call.State.Resources.Find(path.Key) is null)
            throw NotFound().Raise();
        var versions = call.State.Resources.In(path.Key + "/versions");
        // Only an API version that can say so shows those that are soft-deleted.
        if (View.ShowsStates)
            versions = versions.Concat(SoftDeletedVersion.UsableOf(call.State, path)).OrderBy(stored => stored.Key, StringComparer.Ordinal);
        return versions.Where(IsReplicated);
    }

    private IEnumerable<StoredResource> All() => call.State.Subscriptions.Keys
        .SelectMany(id => call.State.Resources.OfType(GalleryType, $"/subscriptions/{id}".ToLowerInvariant()));

    // Its owner too sees a gallery here only when it is shared with the owner's subscription, as the recordings do.
    private bool Sees(JsonObject gallery)
    {
        if (community)
            return SharingProfile.IsPublished(gallery);
        return string.Equals(call.Request.Query["sharedTo"], "tenant", StringComparison.OrdinalIgnoreCase)
            ? SharingProfile.IsSharedWithTenant(gallery, call.Subscription.TenantId)
            : SharingProfile.IsSharedWith(gallery, call.Subscription);
    }

    // A gallery is where it was made and wherever something of it is replicated.
    private bool IsHere(StoredResource gallery) => IsHome(gallery) || AnyVersion(gallery.Key);

    private bool IsHome(StoredResource resource) => RegionTable.Normalize(resource.Read().TextAt("location") ?? "") == _region;

    private bool AnyVersion(string scope) => call.State.Resources.OfType(GalleryType + "/images/versions", scope).Any(IsReplicated);

    private bool IsReplicated(StoredResource stored)
    {
        var version = stored.Read();
        return version.TextAt("properties.provisioningState") is "Succeeded" or "Updating"
            && TargetRegions.Of(version).Any(region => RegionTable.Normalize(region.TextAt("name") ?? "") == _region);
    }
}
