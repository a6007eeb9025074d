using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Snapshots;

/// <summary>What a snapshot is going to hold, in the order of ids and each resource once, whatever the order of reading was.</summary>
internal sealed class SnapshotContents : IDisposable
{
    private readonly ResourceSpool _spool = new();
    private readonly Dictionary<ResourceId, SpooledResource> _resources = [];
    private readonly Dictionary<string, string> _regionOfGroup = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<ResourceId> _references = [];
    private readonly HashSet<ResourceId> _softDeleting = [];
    private readonly HashSet<string> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<UnreadResource> _notRead = [];

    public int Count => _resources.Count;

    public IEnumerable<ResourceId> Ids => _resources.Keys.OrderBy(id => id.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The galleries that the snapshot is of.</summary>
    public HashSet<ResourceId> Galleries { get; } = [];

    /// <summary>What the galleries point to: sources and encryption sets.</summary>
    public IReadOnlyCollection<ResourceId> References => _references;

    public List<InFlightChange> Changes { get; } = [];

    public Dictionary<string, KnownSubscription> Subscriptions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<UnreadResource> NotRead => _notRead;

    public bool SoftDeletes(ResourceId gallery) => _softDeleting.Contains(gallery);

    public bool Holds(ResourceId id) => _resources.ContainsKey(id);

    /// <summary>A gallery, or something beneath one.</summary>
    public void AddOwn(ResourceId id, JsonElement resource)
    {
        if (resource.Member("properties").Member("softDeletePolicy").Flag("isSoftDeleteEnabled") is true)
            _softDeleting.Add(id);
        if (id.IsOfType(GalleryTypes.Gallery))
            _users.UnionWith(GalleryAddresses.Of(id, resource));
        foreach (var text in JsonTexts.Of(resource.Member("properties")))
        {
            if (ResourceId.TryParse(text, out var other) && other.ResourceGroupName is not null && other.Type.StartsWith("Microsoft.Compute/", StringComparison.OrdinalIgnoreCase))
                _references.Add(other);
        }

        Add(id, resource);
    }

    public void Add(ResourceId id, JsonElement resource)
    {
        if (_resources.ContainsKey(id))
            return;
        var json = SecretFilter.Cleaned(id, resource);
        if (InFlightChange.Of(id, JsonSerializer.SerializeToElement(json)) is { } change)
        {
            Changes.Add(change with { SoftDeletes = change.IsDelete && change.IsOfVersion && _softDeleting.Contains(id.Parent!.Parent!) });
            // The operation says it from now on, and the simulator moves it.
            if (change.Regions.Count > 0)
                (json["properties"] as JsonObject)?.Remove("replicationStatus");
        }

        if (id.ResourceGroupName is { } group && resource.Text("location") is { } location)
            _regionOfGroup.TryAdd($"{id.SubscriptionId}/{group}", RegionName.Normalize(location));
        _resources.Add(id, _spool.Add(json));
    }

    /// <summary>True when it points to something in the galleries, by whatever property: an image, an application, a profile.</summary>
    public bool Uses(JsonElement resource) => JsonTexts.Of(resource.Member("properties")).Any(text => GalleryAddresses.Beginnings(text).Any(_users.Contains));

    public string? RegionOf(ResourceId group) => _regionOfGroup.GetValueOrDefault($"{group.SubscriptionId}/{group.Name}");

    public IEnumerable<string> Regions => _regionOfGroup.Values;

    public void NoteUnread(string id, string code, string? message = null)
    {
        if (!IsUnread(id))
            _notRead.Add(new(id, code, SnapshotFailure.NotRead(id, message ?? code).Message));
    }

    public bool IsUnread(string id) => _notRead.Exists(unread => unread.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public void Write(ResourceId id, SnapshotWriter writer) => writer.Resource(_spool, _resources[id]);

    public void Dispose() => _spool.Dispose();
}
