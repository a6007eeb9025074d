using System.Diagnostics.CodeAnalysis;

namespace GalleryTools.Core;

/// <summary>
/// An Azure Resource Manager id, for example
/// <c>/subscriptions/{guid}/resourceGroups/images/providers/Microsoft.Compute/galleries/prod/images/web/versions/1.0.0</c>.
/// Two ids are equal when they differ in case only, as Resource Manager sees them. Ids of shared and community galleries
/// (<c>/sharedGalleries/…</c>, <c>/communityGalleries/…</c>) are no Resource Manager ids and are not parsed.
/// </summary>
public sealed class ResourceId : IEquatable<ResourceId>
{
    internal const string SubscriptionType = "Microsoft.Resources/subscriptions";
    internal const string ResourceGroupType = "Microsoft.Resources/resourceGroups";

    private readonly string _text;

    internal ResourceId(ResourceId? parent, string type, string name, string text)
    {
        Parent = parent;
        Type = type;
        Name = name;
        _text = text;
    }

    /// <summary>The scope above: a resource's parent resource or group, a group's subscription; null at the tenant's level.</summary>
    public ResourceId? Parent { get; }

    /// <summary>The full type, for example <c>Microsoft.Compute/galleries/images/versions</c>, as the id spells it.</summary>
    public string Type { get; }

    /// <summary>The last name in the id; for a subscription, its id.</summary>
    public string Name { get; }

    /// <summary>The names from the top resource down, as Resource Manager writes them for nested resources: <c>prod/web/1.0.0</c>.</summary>
    public string NestedName => Parent is { } parent && Type.StartsWith(parent.Type + "/", StringComparison.OrdinalIgnoreCase)
        ? $"{parent.NestedName}/{Name}"
        : Name;

    public string? SubscriptionId => NameAt(SubscriptionType);

    public string? ResourceGroupName => NameAt(ResourceGroupType);

    /// <summary>True when the type is this one, without regard to case.</summary>
    public bool IsOfType(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The id of something beneath this one. A bare type (<c>images</c>) is a child of this resource; a type with its namespace
    /// (<c>Microsoft.Authorization/locks</c>) is a resource in this scope or an extension of this resource.
    /// </summary>
    /// <exception cref="ArgumentException">Type and name don't make an id here, such as a bare type beneath a resource group.</exception>
    public ResourceId Child(string type, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(type);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var provider = type.Contains('/', StringComparison.Ordinal) ? "/providers" : "";
        return TryParse($"{_text}{provider}/{type}/{name}", out var child)
            ? child
            : throw new ArgumentException($"'{type}/{name}' can't stand beneath '{_text}'.", nameof(type));
    }

    /// <summary>The id that the text spells.</summary>
    /// <exception cref="FormatException">The text is no Resource Manager id.</exception>
    public static ResourceId Parse(string? text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an Azure resource id.");

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ResourceId? id)
    {
        id = ResourceIdParser.Parse(text);
        return id is not null;
    }

    public bool Equals(ResourceId? other) => other is not null && string.Equals(_text, other._text, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as ResourceId);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_text);

    /// <summary>The id as it was given, without a slash at its end.</summary>
    public override string ToString() => _text;

    public static bool operator ==(ResourceId? left, ResourceId? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(ResourceId? left, ResourceId? right) => !(left == right);

    private string? NameAt(string type)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Type == type)
                return scope.Name;
        }

        return null;
    }
}
