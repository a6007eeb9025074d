using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Resources;

/// <summary>Lists by group, by subscription and by parent, in pages.</summary>
internal static class ResourceList
{
    public static Answer Get(Call call, ResourceKind kind)
    {
        ApiVersions.RequireRegistered(call, kind.Type, null);
        var path = call.Path;
        if (path.Names.Count > 0 && call.State.Resources.Find(path.Collection.Key) is null)
            throw GatewayRefusals.ParentNotFound("read", path, path.Collection).Raise();
        call.HandToProvider();
        var view = View.OfAny(call);
        return Page(call, Members(call, After(call)), stored => kind.Show(stored.Read(), view));
    }

    /// <summary>A page of what a list is made of on the way, in the order of the ids.</summary>
    public static Answer PageOf(Call call, IEnumerable<StoredResource> all, Func<StoredResource, JsonObject> show)
    {
        var after = After(call);
        return Page(call, after is null ? all : all.Where(stored => string.CompareOrdinal(stored.Key, after) > 0), show);
    }

    private static Answer Page(Call call, IEnumerable<StoredResource> members, Func<StoredResource, JsonObject> show)
    {
        var found = members.Take(call.State.PageSize + 1).ToArray();
        var page = found.Take(call.State.PageSize).ToArray();
        var body = new JsonObject { ["value"] = new JsonArray(page.Select(show).ToArray<JsonNode>()) };
        // The key is absent, not null, on the last page.
        if (found.Length > page.Length)
            body["nextLink"] = SkipToken.NextLink(call, page[^1].Key);
        return new Answer(200, body);
    }

    /// <summary>A subscription's list holds all its groups; a list of locks or role assignments all that is beneath, unless <c>$filter=atScope()</c>.</summary>
    private static IEnumerable<StoredResource> Members(Call call, string? after)
    {
        var path = call.Path;
        var isExtension = string.Equals(path.Namespace, "Microsoft.Authorization", StringComparison.OrdinalIgnoreCase)
            && call.Request.Query["$filter"] != "atScope()";
        return isExtension || path is { ResourceGroup: null, Names.Count: 0 }
            ? call.State.Resources.OfType(path.ResourceType, path.Scope.Key, after)
            : call.State.Resources.In(path.Key, after);
    }

    private static string? After(Call call) => call.Request.Query["$skiptoken"] is { } token ? SkipToken.Decode(token) : null;
}
