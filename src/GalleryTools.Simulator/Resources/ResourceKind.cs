using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Children;
using GalleryTools.Simulator.Definitions;
using GalleryTools.Simulator.Deployments;
using GalleryTools.Simulator.Locks;
using GalleryTools.Simulator.Galleries;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Resources;

/// <summary>How one type differs from the others: its rules, its defaults, what it shows, and whether its writes take time.</summary>
internal class ResourceKind(ResourceType type)
{
    public ResourceType Type { get; } = type;

    /// <summary>As operation-times.json names it (<c>GalleryImage</c>), or null for a type that is written at once.</summary>
    public virtual string? Noun => null;

    /// <summary>True where answers carry <c>properties.provisioningState</c>.</summary>
    public virtual bool HasProvisioningState => !Type.Untracked;

    /// <summary>True where every PUT is answered with 202 and a Location.</summary>
    public virtual bool IsAccepted => false;

    public static ResourceKind Of(ResourceType type) => type.Type switch
    {
        "galleries" => new GalleryKind(type),
        "galleries/images" => new DefinitionKind(type),
        "galleries/images/versions" => new VersionKind(type),
        "galleries/inVMAccessControlProfiles/versions" => new AccessProfileVersionKind(type, GalleryChild.Find(type.Type)!),
        "galleries/serviceArtifacts" => new ServiceArtifactKind(type, GalleryChild.Find(type.Type)!),
        "virtualMachines" => new VirtualMachineKind(type),
        "virtualMachineScaleSets" => new ScaleSetKind(type),
        "disks" => new DiskKind(type),
        "locks" => new LockKind(type),
        _ => GalleryChild.Find(type.Type) is { } child ? new GalleryChildKind(type, child) : new ResourceKind(type),
    };

    /// <summary>Refuses a PUT or PATCH before anything of ARM's is checked: names.</summary>
    public virtual void CheckName(Write write)
    {
    }

    /// <summary>What ARM says of the resources that a PUT or PATCH names, before the provider has it.</summary>
    public virtual Refusal? CheckLinked(Write write) => null;

    /// <summary>What the provider says of a DELETE, or null.</summary>
    public virtual Refusal? CheckDelete(Call call, JsonObject resource) => null;

    /// <summary>Refuses a PUT or PATCH as the resource provider does.</summary>
    public virtual void Check(Write write)
    {
    }

    /// <summary>The <c>properties</c> as they will be answered, without provisioningState.</summary>
    public virtual JsonObject Compose(Write write) => write.Properties.DeepClone().AsObject();

    /// <summary>The operation that a write starts.</summary>
    public virtual Operation Plan(Write write, Operation operation) => operation;

    /// <summary>The resource in the answer of a PUT with 202; it may be changed in place.</summary>
    public virtual JsonObject ShowAccepted(JsonObject resource) => resource;

    /// <summary>The resource as this request sees it; it may be changed in place.</summary>
    public virtual JsonObject Show(JsonObject resource, View view) => resource;

    /// <summary>The resource as the answer to an update shows it, where that differs from a GET.</summary>
    public virtual JsonObject ShowUpdated(JsonObject resource, View view) => Show(resource, view);
}
