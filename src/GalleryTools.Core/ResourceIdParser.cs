using System.Buffers;

namespace GalleryTools.Core;

/// <summary>Reads <c>[/subscriptions/S[/resourceGroups/G]]{/providers/N{/type/name}}</c>, without regard to the case of the key words.</summary>
internal static class ResourceIdParser
{
    /// <summary>Longer text is no id: Resource Manager's own limit is far below.</summary>
    private const int MaximumLength = 4096;

    private static readonly SearchValues<char> NeverInIds = SearchValues.Create("?#%&<>\\\"'\t\r\n");

    public static ResourceId? Parse(string? text)
    {
        if (text is not { Length: > 1 and <= MaximumLength } || text[0] != '/' || text.AsSpan().ContainsAny(NeverInIds))
            return null;

        var segments = text.TrimEnd('/').Split('/')[1..];
        return segments.Length == 0 || Array.Exists(segments, IsNoName) ? null : Resources(segments, Scope(segments));
    }

    /// <summary>Addresses are resolved on their way: <c>…/versions/..</c> would reach the definition.</summary>
    private static bool IsNoName(string segment) => segment.Length == 0 || segment is "." or ".." || segment.Trim().Length != segment.Length;

    private static (ResourceId? Id, int Next) Scope(string[] segments)
    {
        if (!Says(segments, 0, "subscriptions") || segments.Length < 2)
            return (null, 0);

        var subscription = new ResourceId(null, ResourceId.SubscriptionType, segments[1], Text(segments, 2));
        return Says(segments, 2, "resourceGroups") && segments.Length > 3
            ? (new ResourceId(subscription, ResourceId.ResourceGroupType, segments[3], Text(segments, 4)), 4)
            : (subscription, 2);
    }

    private static ResourceId? Resources(string[] segments, (ResourceId? Id, int Next) scope)
    {
        var (id, next) = scope;
        while (next < segments.Length)
        {
            // "providers", namespace, type and name: anything shorter names no resource.
            if (!Says(segments, next, "providers") || next + 3 >= segments.Length)
                return null;

            var type = segments[next + 1];
            next += 2;
            do
            {
                if (next + 1 >= segments.Length)
                    return null;
                type = $"{type}/{segments[next]}";
                id = new ResourceId(id, type, segments[next + 1], Text(segments, next + 2));
                next += 2;
            }
            while (next < segments.Length && !Says(segments, next, "providers"));
        }

        return id;
    }

    private static bool Says(string[] segments, int index, string word) =>
        index < segments.Length && string.Equals(segments[index], word, StringComparison.OrdinalIgnoreCase);

    private static string Text(string[] segments, int count) => '/' + string.Join('/', segments, 0, count);
}
