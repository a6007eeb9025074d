using System.Text.Json;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>Everything under a root, children before parents, with one list per collection. A child of a kind that isn't handled blocks.</summary>
internal sealed class CascadeInventory(ArmService service)
{
    private readonly List<InventoryItem> _items = [];
    private readonly List<CascadeConcern> _blockers = [];
    private readonly HashSet<ResourceId> _ancestors = [];

    public IReadOnlyList<InventoryItem> Items => _items;

    public IEnumerable<CascadeConcern> Blockers => _blockers.Concat(_items.SelectMany(item => item.Concerns));

    public async Task AddAsync(GalleryTarget root, CancellationToken stop)
    {
        var item = await ReadAsync(root.Id, stop);
        await AddAncestorsAsync(root.Id, stop);
        if (root.Level == GalleryLevel.Gallery)
            await AddDefinitionsAsync(root.Id, stop);
        else if (root.Level == GalleryLevel.Definition)
            await AddVersionsAsync(root.Id, stop);
        else
            await AddOtherChildrenAsync(root.Id, handled: null, stop);
        _items.Add(item);
    }

    /// <summary>What stands against a gallery or a definition stands against all that it holds: sharing, soft delete, work under way.</summary>
    private async Task AddAncestorsAsync(ResourceId id, CancellationToken stop)
    {
        for (var scope = id.Parent!; scope.IsOfType(GalleryTypes.Gallery) || scope.IsOfType(GalleryTypes.Definition); scope = scope.Parent!)
        {
            if (_ancestors.Add(scope))
                _blockers.AddRange((await ReadAsync(scope, stop)).Concerns);
        }
    }

    private async Task AddDefinitionsAsync(ResourceId gallery, CancellationToken stop)
    {
        await foreach (var definition in service.ListAsync(gallery, "images", stop))
        {
            var item = ReadChild(definition, gallery, "images");
            await AddVersionsAsync(item.Id, stop);
            _items.Add(item);
        }

        await AddOtherChildrenAsync(gallery, handled: "images", stop);
    }

    private async Task AddVersionsAsync(ResourceId definition, CancellationToken stop)
    {
        await foreach (var version in service.ListAsync(definition, "versions", stop))
        {
            var item = ReadChild(version, definition, "versions");
            await AddOtherChildrenAsync(item.Id, handled: null, stop);
            _items.Add(item);
        }

        await AddOtherChildrenAsync(definition, handled: "versions", stop);
    }

    /// <summary>ARM has no list of all children: the provider names the types, and each is listed.</summary>
    private async Task AddOtherChildrenAsync(ResourceId parent, string? handled, CancellationToken stop)
    {
        if (service.Versions.GalleryChildTypes.Count == 0)
            _blockers.Add(CascadeConcerns.Concern("ChildKindsUnknown", parent, ("resource", parent.ToString())));
        foreach (var collection in service.Versions.CollectionsBelow(parent).Where(name => !name.Equals(handled, StringComparison.OrdinalIgnoreCase)))
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

    private async Task<InventoryItem> ReadAsync(ResourceId id, CancellationToken stop)
    {
        var item = Read(await service.GetAsync(id, stop));
        return item.Id == id ? item : throw NotWhatWasAsked(item.Id, id);
    }

    /// <summary>A list is taken at its word only for what lies in it: nothing beside the root gets into a plan.</summary>
    private InventoryItem ReadChild(JsonElement resource, ResourceId parent, string collection)
    {
        var item = Read(resource);
        return item.Id.Parent == parent && item.Id.IsOfType($"{parent.Type}/{collection}") ? item : throw NotWhatWasAsked(item.Id, parent);
    }

    private static GalleryException NotWhatWasAsked(ResourceId answered, ResourceId asked) =>
        ArmService.NotUnderstood($"asked for '{asked}', it names '{answered}'");

    private InventoryItem Read(JsonElement resource) => InventoryItem.Read(resource, service.Clock.GetUtcNow());
}
