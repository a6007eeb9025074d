using System.Buffers;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Galleries;

/// <summary>One gallery, image definition or image version that a command aims at. Nothing is ever inferred from a name that is missing.</summary>
public sealed record GalleryTarget
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("*?[]/\\");

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
        if (!ResourceId.TryParse(resourceId, out var id) || LevelOf(id) is not { } level)
            throw ServiceFailure.Own("NotAGalleryResourceId", inner: null, ("value", resourceId));
        return new(id, level);
    }

    /// <param name="definitionName">Null aims at the gallery; empty is an error, as it is what an empty column of a file becomes.</param>
    /// <param name="versionName">Null aims at the definition; empty is an error.</param>
    /// <exception cref="GalleryException">A name is empty or has a wildcard, or a version is named without its definition.</exception>
    public static GalleryTarget Of(string subscriptionId, string resourceGroupName, string galleryName, string? definitionName, string? versionName)
    {
        Check("ResourceGroupName", resourceGroupName);
        Check("GalleryName", galleryName);
        Check("GalleryImageDefinitionName", definitionName);
        Check("GalleryImageVersionName", versionName);
        if (versionName is not null && definitionName is null)
            throw ServiceFailure.Own("NameEmpty", inner: null, ("parameter", "GalleryImageDefinitionName"));
        var gallery = ResourceId.Parse($"/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}").Child(GalleryTypes.Gallery, galleryName);
        if (definitionName is null)
            return new(gallery, GalleryLevel.Gallery);
        var definition = gallery.Child("images", definitionName);
        return versionName is null ? new(definition, GalleryLevel.Definition) : new(definition.Child("versions", versionName), GalleryLevel.Version);
    }

    private static GalleryLevel? LevelOf(ResourceId id) =>
        id.IsOfType(GalleryTypes.Gallery) ? GalleryLevel.Gallery
        : id.IsOfType(GalleryTypes.Definition) ? GalleryLevel.Definition
        : id.IsOfType(GalleryTypes.Version) ? GalleryLevel.Version
        : null;

    private static void Check(string parameter, string? name)
    {
        if (name is null)
            return;
        if (string.IsNullOrWhiteSpace(name))
            throw ServiceFailure.Own("NameEmpty", inner: null, ("parameter", parameter));
        if (name.AsSpan().ContainsAny(NotInNames))
            throw ServiceFailure.Own("NameHasWildcard", inner: null, ("parameter", parameter), ("value", name));
    }
}
