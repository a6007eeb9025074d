using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Galleries;

/// <summary>One gallery, image definition or image version that a command aims at. Nothing is ever inferred from a name that is missing.</summary>
public sealed record GalleryTarget
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("*?[]/\\");

    private static readonly SearchValues<char> Wildcards = SearchValues.Create("*?[]");

    private GalleryTarget(ResourceId id, GalleryLevel level)
    {
        Id = id;
        Level = level;
    }

    public ResourceId Id { get; }

    public GalleryLevel Level { get; }

    /// <exception cref="GalleryException">The id is no gallery, image definition or image version.</exception>
    public static GalleryTarget Parse(string resourceId)
    {
        if (resourceId.AsSpan().ContainsAny(Wildcards))
            throw ServiceFailure.Own("NameHasWildcard", inner: null, ("parameter", "ResourceId"), ("value", resourceId));
        if (!ResourceId.TryParse(resourceId, out var id) || LevelOf(id) is not { } level)
            throw ServiceFailure.Own("NotAGalleryResourceId", inner: null, ("value", resourceId));
        return new(id, level);
    }

    /// <param name="definitionName">Null aims at the gallery; empty is an error, as it is what an empty column of a file becomes.</param>
    /// <param name="versionName">Null aims at the definition; empty is an error.</param>
    /// <exception cref="GalleryException">A name is empty, has a wildcard or is none, or a version is named without its definition.</exception>
    public static GalleryTarget Of(string subscriptionId, string resourceGroupName, string galleryName, string? definitionName, string? versionName)
    {
        Check("ResourceGroupName", resourceGroupName);
        Check("GalleryName", galleryName);
        if (definitionName is not null)
            Check("GalleryImageDefinitionName", definitionName);
        if (versionName is not null)
            Check("GalleryImageVersionName", versionName);
        if (versionName is not null && definitionName is null)
            throw ServiceFailure.Own("NameEmpty", inner: null, ("parameter", "GalleryImageDefinitionName"));
        var gallery = $"/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/{GalleryTypes.Gallery}/{galleryName}";
        var definition = definitionName is null ? string.Empty : $"/images/{definitionName}";
        var version = versionName is null ? string.Empty : $"/versions/{versionName}";
        return Parse(gallery + definition + version);
    }

    /// <summary>True for this resource and for anything beneath it.</summary>
    internal bool Holds(ResourceId id)
    {
        for (ResourceId? scope = id; scope is not null; scope = scope.Parent)
        {
            if (scope == Id)
                return true;
        }

        return false;
    }

    private static GalleryLevel? LevelOf(ResourceId id) =>
        id.IsOfType(GalleryTypes.Gallery) && IsInGroup(id) ? GalleryLevel.Gallery
        : id.IsOfType(GalleryTypes.Definition) && IsInGroup(id.Parent!) ? GalleryLevel.Definition
        : id.IsOfType(GalleryTypes.Version) && IsInGroup(id.Parent!.Parent!) ? GalleryLevel.Version
        : null;

    /// <summary>A gallery that hangs on another resource is none: its delete would go to the gallery of that name in the group.</summary>
    private static bool IsInGroup(ResourceId gallery) => gallery.Parent?.IsOfType(ResourceId.ResourceGroupType) is true;

    private static void Check(string parameter, [NotNull] string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw ServiceFailure.Own("NameEmpty", inner: null, ("parameter", parameter));
        if (name.AsSpan().ContainsAny(NotInNames))
            throw ServiceFailure.Own("NameHasWildcard", inner: null, ("parameter", parameter), ("value", name));
    }
}
