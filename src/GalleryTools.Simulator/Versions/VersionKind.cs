using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.EndOfLife;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Replication;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Sources;

namespace GalleryTools.Simulator.Versions;

/// <summary>Image versions, whose writes take minutes because they replicate.</summary>
internal sealed class VersionKind(ResourceType type) : ResourceKind(type)
{
    // Until 2019-03-01 the source stood elsewhere, and there was one kind only.
    private const string SourceMoved = "2019-07-01";

    public override string Noun => "GalleryImageVersion";

    public override Refusal? CheckLinked(Write write) => SourceRules.Qualified(write) ?? SourceLookup.Linked(write);

    public override Refusal? CheckDelete(Call call, JsonObject resource) => ProtectedVersion.Check(resource, call.State.Now);

    public override void Check(Write write) => VersionRules.Refuse(write);

    public override JsonObject Compose(Write write)
    {
        var properties = write.Properties.DeepClone().AsObject();
        properties.Remove("replicationStatus");
        properties.Remove("restore");
        var profile = PublishingProfile.Compose(write, write.Properties.ObjectAt("publishingProfile"));
        // Where old API versions put the source; kept in the storage profile.
        profile.Remove("source");
        properties["publishingProfile"] = profile;
        properties["storageProfile"] = StorageProfile.Compose(write);
        properties["safetyProfile"] = Safety(write);
        properties.Remove("validationsProfile");
        if (ValidationsProfile.Compose(write) is { } validations)
            properties["validationsProfile"] = validations;
        if (write.Existing is { } existing)
            properties["replicationStatus"] = ReplicationStatus.AtRest(existing);
        return properties;
    }

    public override Operation Plan(Write write, Operation operation)
    {
        // An update that overtakes the creation takes over what it has still to do.
        var profile = write.Existing is null ? StorageProfile.Complete(write) : write.State.Operations.RunningOn(write.Id.Key)?.StorageProfile;
        return ReplicationPlan.Lay(write, operation) with { StorageProfile = profile };
    }

    public override JsonObject Show(JsonObject resource, View view)
    {
        if (resource["properties"] is not JsonObject properties)
            return resource;
        ReplicationStatus.Reveal(resource, view);
        ValidationsProfile.Hide(properties);
        if (string.CompareOrdinal(view.ApiVersion, SourceMoved) < 0)
            MoveSourceBack(properties);
        PropertyHistory.Apply(Type.Type, resource, view.ApiVersion);
        if (properties["storageProfile"] is JsonObject { Count: 0 })
            properties.Remove("storageProfile");
        return resource;
    }

    // As recorded: a GET a moment later had the disks (until 2019) and the validations (in 2026) again.
    public override JsonObject ShowUpdated(JsonObject resource, View view)
    {
        var shown = Show(resource, view);
        shown.ObjectAt("properties")?.Remove("validationsProfile");
        if (string.CompareOrdinal(view.ApiVersion, SourceMoved) < 0)
            shown.ObjectAt("properties")?.Remove("storageProfile");
        return shown;
    }

    private static void MoveSourceBack(JsonObject properties)
    {
        if (properties.TextAt("storageProfile.source.id") is { } source)
            properties.Child("publishingProfile")["source"] = new JsonObject { ["managedImage"] = new JsonObject { ["id"] = source } };
    }

    private static JsonObject Safety(Write write)
    {
        // blockDeletionBeforeEndOfLife is there only when somebody set it, as recorded at 2024-03-03.
        var safety = new JsonObject { ["reportedForPolicyViolation"] = false, ["allowDeletionOfReplicatedLocations"] = false };
        foreach (var source in new[] { write.Existing.ObjectAt("properties.safetyProfile"), write.Properties.ObjectAt("safetyProfile") })
        {
            foreach (var (name, value) in source ?? [])
                safety[name] = value?.DeepClone();
        }
        return safety;
    }
}
