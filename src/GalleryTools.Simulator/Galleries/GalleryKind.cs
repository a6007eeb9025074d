using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Sharing;
using GalleryTools.Simulator.SoftDeletion;

namespace GalleryTools.Simulator.Galleries;

/// <summary>Galleries.</summary>
internal sealed class GalleryKind(ResourceType type) : ResourceKind(type)
{
    // The oldest API version says Updating too, with a 202; those between say Succeeded at once and have an operation to poll all the same.
    private const string FirstDoneAtOnce = "2019-03-01";
    private const string LastDoneAtOnce = "2021-07-01";

    public override string Noun => "Gallery";

    public override void CheckName(Write write) => NameRules.RefuseTrailing(write.Id);

    public override void Check(Write write)
    {
        NameRules.RefuseGalleryName(write.Id.Name);
        if ((GalleryNames.Check(write) ?? PolicyDays.Check(write)) is { } refusal)
            throw refusal.Raise();
    }

    public override JsonObject Compose(Write write)
    {
        var properties = write.Properties.DeepClone().AsObject();
        foreach (var kept in new[] { "sharingProfile", "softDeletePolicy" })
        {
            if (!properties.ContainsKey(kept) && write.Existing.At("properties." + kept) is { } value)
                properties[kept] = value.DeepClone();
        }
        SoftDeletePolicy.Complete(properties);
        properties["identifier"] = new JsonObject
        {
            ["uniqueName"] = write.Existing.TextAt("properties.identifier.uniqueName")
                ?? $"{write.Id.SubscriptionId!.ToLowerInvariant()}-{write.Id.Name.ToUpperInvariant()}",
        };
        if (properties.ObjectAt("sharingProfile.communityGalleryInfo") is { } community)
            CommunityInfo.Complete(community, write);
        return properties;
    }

    public override JsonObject Show(JsonObject resource, View view)
    {
        SharingStatus.Reveal(resource, view);
        PropertyHistory.Apply(Type.Type, resource, view.ApiVersion);
        // Who a gallery is shared with is shown on request only.
        var asked = string.Equals(view.Expand, "sharingProfile/Groups", StringComparison.OrdinalIgnoreCase)
            || string.Equals(view.Select, "Permissions", StringComparison.OrdinalIgnoreCase);
        if (!asked)
            resource.ObjectAt("properties.sharingProfile")?.Remove("groups");
        return resource;
    }

    public override JsonObject ShowUpdated(JsonObject resource, View view)
    {
        var shown = Show(resource, view);
        if (string.CompareOrdinal(view.ApiVersion, FirstDoneAtOnce) >= 0 && string.CompareOrdinal(view.ApiVersion, LastDoneAtOnce) <= 0)
            shown.Child("properties")["provisioningState"] = "Succeeded";
        return shown;
    }
}
