using System.Text.Json.Nodes;
using GalleryTools.Simulator.Galleries;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Definitions;

/// <summary>Image definitions.</summary>
internal sealed class DefinitionKind(ResourceType type) : ResourceKind(type)
{
    public override string Noun => "GalleryImage";

    public override void CheckName(Write write)
    {
        NameRules.RefuseTrailing(write.Id);
        NameRules.RefuseDefinitionName(write.Id.Name);
    }

    public override void Check(Write write) => DefinitionRules.Refuse(write);

    public override JsonObject Compose(Write write)
    {
        var properties = write.Properties.DeepClone().AsObject();
        Default(properties, write, "hyperVGeneration", "V1");
        Default(properties, write, "architecture", "x64");
        // The CLI sends an empty one with every definition, and the service drops it.
        if (properties["disallowed"] is JsonObject { Count: 0 })
            properties.Remove("disallowed");
        // A switch of the request: no answer to it shows it (recorded at 2024-03-03).
        properties.Remove("allowUpdateImage");
        Features.Complete(properties);
        return properties;
    }

    public override JsonObject Show(JsonObject resource, View view)
    {
        PropertyHistory.Apply(Type.Type, resource, view.ApiVersion);
        return resource;
    }

    private static void Default(JsonObject properties, Write write, string name, string value)
    {
        if (properties[name] is null)
            properties[name] = write.Existing.TextAt("properties." + name) ?? value;
    }
}
