namespace GalleryTools.Core.Validation;

/// <summary>A request with all that a check found in it: nothing, where it would be accepted.</summary>
/// <param name="Name">As a person names what the request is about, for example <c>images/prod/web/1.0.0</c>.</param>
/// <param name="ResourceId">Null when the names don't make one.</param>
public sealed record CheckedRequest(string Name, string? ResourceId, IReadOnlyList<Finding> Findings)
{
    public static CheckedRequest Of(ImageVersionRequest request, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new($"{request.ResourceGroupName}/{request.GalleryName}/{request.ImageDefinitionName}/{request.VersionName}", request.VersionId?.ToString(), findings);
    }
}
