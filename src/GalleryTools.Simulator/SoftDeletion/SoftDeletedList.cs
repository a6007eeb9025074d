using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Store;
using GalleryTools.Simulator.Subscriptions;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>GET of <c>softDeletedArtifactTypes/images/artifacts/{definition}/versions</c>: the one thing that can be done there.</summary>
internal static class SoftDeletedList
{
    public static bool Knows(ArmPath path) => path.TypeText.StartsWith("galleries/softDeletedArtifactTypes", StringComparison.OrdinalIgnoreCase);

    public static Answer Get(Call call)
    {
        var path = call.Path;
        if (call.Request.Method != "GET" || !path.IsCollection || !SoftDeletedVersion.Is(path))
            throw GatewayRefusals.MethodNotAllowed(call.Request).Raise();
        ResourceGroupAnswers.Require(call);
        ApiVersions.RequireRegistered(call, ResourceType.Find(path.ResourceType)!, null);
        // "artifacts/{definition}" is no resource of its own: what has to be there is the definition.
        var gallery = path.Collection.Parent.Parent;
        var definition = ArmPath.Parse($"{gallery}/images/{path.Names[2]}");
        if (call.State.Resources.Find(definition.Key) is null)
            throw GatewayRefusals.ResourceNotFound(definition).Raise();
        call.HandToProvider();
        // The specification's list of types has one; what the service says of others is not recorded.
        if (!string.Equals(path.Names[1], "Images", StringComparison.OrdinalIgnoreCase))
            throw Refusal.InvalidParameter($"The value '{path.Names[1]}' of parameter 'artifactType' is invalid. Allowed values are: Images.", "artifactType").Raise();
        var members = call.State.Resources.In(SoftDeletedVersion.CollectionOf(definition).ToLowerInvariant());
        return ResourceList.PageOf(call, members, stored => Show(stored, call.Request.ApiVersion));
    }

    private static JsonObject Show(StoredResource stored, string apiVersion)
    {
        var shown = stored.Read();
        shown.Remove("version");
        PropertyHistory.Apply(SoftDeletedVersion.Type, shown, apiVersion);
        return shown;
    }
}
