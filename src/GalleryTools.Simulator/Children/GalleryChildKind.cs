using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Replication;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Children;

/// <summary>Applications, service artifacts, access control profiles, scripts and their versions: one row of data each.</summary>
internal class GalleryChildKind(ResourceType type, GalleryChild row) : ResourceKind(type)
{
    public override string? Noun => row.Operation;

    public override bool HasProvisioningState => row.Operation is not null;

    public override void Check(Write write)
    {
        if (row.Regions is not null && NameRule.Check(write.Id.Name) is { } name)
            throw name.Raise();
        // Compute's own words for a missing property; they were not recorded on these kinds.
        if (write.Existing is null && row.Required.FirstOrDefault(path => write.Properties.At(path) is null) is { } missing)
            throw Refusal.InvalidParameter($"Required parameter '{Root}.{missing}' is missing (null).", $"{Root}.{missing}").Raise();
    }

    public override JsonObject Compose(Write write)
    {
        var properties = write.Properties.DeepClone().AsObject();
        properties.Remove("replicationStatus");
        if (row.Regions == "publishingProfile.targetRegions")
            Keep(write.Existing, properties.Child("publishingProfile"));
        if (row.Defaults is { } defaults)
            Fill(properties, defaults);
        if (row.Regions == "publishingProfile.targetRegions")
            properties["publishingProfile"] = PublishingProfile.Compose(write, properties.ObjectAt("publishingProfile"));
        else if (row.Regions is not null)
            properties["publishedDate"] = write.Existing.TextAt("properties.publishedDate") ?? JsonText.Time(write.State.Now);
        if (row.Regions is not null && write.Existing is { } existing)
            properties["replicationStatus"] = ReplicationStatus.AtRest(existing);
        return properties;
    }

    public override Operation Plan(Write write, Operation operation) =>
        row.Regions is null ? operation : ReplicationPlan.Lay(write, operation);

    public override JsonObject Show(JsonObject resource, View view)
    {
        if (row.Regions is not null)
            ReplicationStatus.Reveal(resource, view);
        PropertyHistory.Apply(Type.Type, resource, view.ApiVersion);
        return resource;
    }

    // As in "galleryApplicationVersion.properties".
    private string Root => Type.Type switch
    {
        "galleries/applications" => "galleryApplication.properties",
        _ => char.ToLowerInvariant(row.Operation![0]) + row.Operation[1..] + ".properties",
    };

    // An update that leaves out how an application is installed is recorded to change nothing of it.
    private static void Keep(JsonObject? existing, JsonObject profile)
    {
        foreach (var name in new[] { "source", "manageActions", "settings", "advancedSettings", "customActions" })
        {
            if (!profile.ContainsKey(name) && existing.At("properties.publishingProfile." + name) is { } value)
                profile[name] = value.DeepClone();
        }
    }

    private static void Fill(JsonObject properties, JsonObject defaults)
    {
        foreach (var (name, value) in defaults)
        {
            if (value is JsonObject inner)
                Fill(properties.Child(name), inner);
            else
                properties[name] ??= value?.DeepClone();
        }
    }
}
