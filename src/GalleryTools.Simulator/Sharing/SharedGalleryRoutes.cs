using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Sharing;

/// <summary>
/// Galleries as those see them whom they are shared with: <c>locations/{region}/sharedGalleries</c> and <c>communityGalleries</c>, read only and
/// made from the galleries in the store.
/// </summary>
internal static class SharedGalleryRoutes
{
    private static readonly string[] Kinds = ["locations/sharedGalleries", "locations/communityGalleries"];

    public static bool Knows(ArmPath path) =>
        Kinds.Any(kind => (path.TypeText + "/").StartsWith(kind + "/", StringComparison.OrdinalIgnoreCase));

    public static Answer Route(Call call)
    {
        var path = call.Path;
        var type = ResourceType.Find(path.ResourceType) ?? throw GatewayRefusals.UnknownType(path, call.Request.ApiVersion).Raise();
        // A list of all community galleries is no part of any API version.
        if (call.Request.Method != "GET" || path is { Types.Count: 2, IsCollection: true } && IsCommunity(path))
            throw GatewayRefusals.MethodNotAllowed(call.Request).Raise();
        ApiVersions.RequireRegistered(call, type, path.Names[0]);
        call.HandToProvider();
        var audience = new GalleryAudience(call, IsCommunity(path));
        return path.IsCollection ? List(call, audience) : new Answer(200, One(call, audience));
    }

    private static Answer List(Call call, GalleryAudience audience)
    {
        var path = call.Path;
        var view = audience.View;
        if (path.Types.Count == 2)
            return ResourceList.PageOf(call, audience.Galleries(), view.GalleryInList);
        var gallery = audience.Require(path.Names[1]);
        return path.Types.Count == 3
            ? ResourceList.PageOf(call, audience.Definitions(gallery), stored => view.Definition(gallery, stored))
            : ResourceList.PageOf(call, audience.Versions(gallery, path.Names[2]), stored => view.Version(gallery, stored));
    }

    private static JsonObject One(Call call, GalleryAudience audience)
    {
        var path = call.Path;
        var gallery = audience.Require(path.Names[1]);
        return path.Types.Count switch
        {
            2 => audience.View.Gallery(gallery),
            3 => audience.View.Definition(gallery, Named(audience.Definitions(gallery), path.Name)),
            _ => audience.View.Version(gallery, Named(audience.Versions(gallery, path.Names[2]), path.Name)),
        };
    }

    private static StoredResource Named(IEnumerable<StoredResource> resources, string name) =>
        resources.FirstOrDefault(stored => string.Equals(stored.Id.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw GalleryAudience.NotFound().Raise();

    private static bool IsCommunity(ArmPath path) => string.Equals(path.Types[1], "communityGalleries", StringComparison.OrdinalIgnoreCase);
}
