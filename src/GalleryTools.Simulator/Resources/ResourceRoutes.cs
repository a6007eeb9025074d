using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Galleries;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Quotas;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Sharing;
using GalleryTools.Simulator.SoftDeletion;
using GalleryTools.Simulator.Subscriptions;

namespace GalleryTools.Simulator.Resources;

/// <summary>Resources of every type, from one store. What a type does differently is its <see cref="ResourceKind"/>.</summary>
internal static class ResourceRoutes
{
    public static Answer Route(Call call)
    {
        Placement.Require(call);
        if (GalleryShare.IsShare(call))
            return GalleryShare.Post(call);
        if (SharedGalleryRoutes.Knows(call.Path))
            return SharedGalleryRoutes.Route(call);
        if (SoftDeletedList.Knows(call.Path))
            return SoftDeletedList.Get(call);
        if (UsageList.Knows(call.Path))
            return UsageList.Get(call);
        var type = RequireType(call);
        if (call.Path.ResourceGroup is not null)
        {
            var group = ResourceGroupAnswers.Require(call);
            if (call.Request.Method is "PUT" or "PATCH")
                GroupDelete.RefuseWrite(group.Read());
        }
        var kind = ResourceKind.Of(type);
        return call.Request.Method switch
        {
            "GET" when call.Path.IsCollection => ResourceList.Get(call, kind),
            "GET" => ResourceRead.Get(call, kind),
            "PUT" or "PATCH" when !call.Path.IsCollection => ResourceWrite.Put(call, kind),
            "DELETE" when !call.Path.IsCollection => ResourceDelete.Delete(call, kind),
            _ => throw GatewayRefusals.MethodNotAllowed(call.Request).Raise(),
        };
    }

    /// <summary>The path's type; one that only the snapshot knows is taken as it is.</summary>
    private static ResourceType RequireType(Call call)
    {
        var path = call.Path;
        if (ResourceType.Find(path.ResourceType) is { } known)
            return known;
        if (call.State.Resources.HasType(path.ResourceType))
            return new ResourceType(path.Namespace!, path.TypeText, Untracked: true);
        throw ResourceType.All.Any(type => string.Equals(type.Namespace, path.Namespace, StringComparison.OrdinalIgnoreCase))
            ? GatewayRefusals.UnknownType(path, call.Request.ApiVersion).Raise()
            : GatewayRefusals.UnknownNamespace(path.Namespace!).Raise();
    }
}
