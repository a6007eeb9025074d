using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Resources;

/// <summary>GET of one resource.</summary>
internal static class ResourceRead
{
    public static Answer Get(Call call, ResourceKind kind)
    {
        ApiVersions.RequireRegistered(call, kind.Type, null);
        if (call.State.Resources.Find(call.Path.Key) is not { } stored)
            throw NotFound(call, kind).Raise();
        call.HandToProvider();
        return new Answer(200, kind.Show(stored.Read(), View.OfOne(call)));
    }

    /// <summary>ARM knows all tracked resources and answers for them; the others only their provider knows.</summary>
    public static Refusal NotFound(Call call, ResourceKind kind) => kind.Type.Untracked && call.Path.IsNested
        ? new Refusal(404, "NotFound", "The entity was not found in this Azure location.")
        : GatewayRefusals.ResourceNotFound(call.Path);
}
