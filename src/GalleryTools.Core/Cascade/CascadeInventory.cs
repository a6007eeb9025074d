using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>Everything under a root, children before parents, with one list per collection. A child of a kind that isn't handled blocks.</summary>
internal sealed class CascadeInventory(ArmService service)
{
    private readonly List<InventoryItem> _items = [];
    private readonly List<CascadeConcern> _blockers = [];
    private readonly HashSet<ResourceId> _galleriesAbove = [];

    public IReadOnlyList<InventoryItem> Items => _items;

    public IEnumerable<CascadeConcern> Blockers => _blockers.Concat(_items.SelectMany(item => item.Concerns));

    public async Task AddAsync(GalleryTarget root, CancellationToken stop)
    {
        var item = Read(await service.GetAsync(root.Id, stop));
        if (root.Level != GalleryLevel.Gallery)
            await AddConcernsAboveAsync(root.Id, stop);
        if (root.Level == GalleryLevel.Gallery)
            await AddDefinitionsAsync(root.Id, stop);
        else if (root.Level == GalleryLevel.Definition)
            await AddVersionsAsync(root.Id, stop);
        _items.Add(item);
    }

    /// <summary>Soft delete and sharing stand on the gallery and hold for all that it holds.</summary>
    private async Task AddConcernsAboveAsync(ResourceId id, CancellationToken stop)
    {
        var gallery = id;
        while (!gallery.IsOfType(GalleryTypes.Gallery))
            gallery = gallery.Parent!;
        if (_galleriesAbove.Add(gallery))
            _blockers.AddRange(Read(await service.GetAsync(gallery, stop)).Concerns);
    }

    private async Task AddDefinitionsAsync(ResourceId gallery, CancellationToken stop)
    {
        await foreach (var definition in service.ListAsync(gallery, "images", stop))
        {
            var item = Read(definition);
            await AddVersionsAsync(item.Id, stop);
            _items.Add(item);
        }

        await AddOtherChildrenAsync(gallery, "galleries/", handled: "images", stop);
    }

    private async Task AddVersionsAsync(ResourceId definition, CancellationToken stop)
    {
        await foreach (var version in service.ListAsync(definition, "versions", stop))
            _items.Add(Read(version));
        await AddOtherChildrenAsync(definition, "galleries/images/", handled: "versions", stop);
    }

    /// <summary>ARM has no list of all children: the provider names the types, and each is listed.</summary>
    private async Task AddOtherChildrenAsync(ResourceId parent, string prefix, string handled, CancellationToken stop)
    {
        if (service.Versions.GalleryChildTypes.Count == 0)
            _blockers.Add(CascadeConcerns.Concern("ChildKindsUnknown", parent, ("resource", parent.ToString())));
        foreach (var collection in CollectionsBelow(prefix).Where(name => !name.Equals(handled, StringComparison.OrdinalIgnoreCase)))
        {
            try
            {
                await foreach (var child in service.ListAsync(parent, collection, stop))
                    _blockers.Add(CascadeConcerns.Concern("ChildKindNotHandled", parent, ("kind", collection), ("child", child.Text("id") ?? child.Text("name") ?? "?")));
            }
            catch (GalleryException unlisted)
            {
                _blockers.Add(CascadeConcerns.Concern("ChildKindNotListed", parent, ("kind", collection), ("resource", parent.ToString()), ("reason", unlisted.Error.Message)));
            }
        }
    }

    private IEnumerable<string> CollectionsBelow(string prefix) => service.Versions.GalleryChildTypes
        .Where(type => type.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        .Select(type => type[prefix.Length..])
        .Where(rest => !rest.Contains('/', StringComparison.Ordinal));

    private InventoryItem Read(System.Text.Json.JsonElement resource) => InventoryItem.Read(resource, service.Clock.GetUtcNow());
}
