using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Galleries;

/// <summary>
/// What can't be shared. Recorded is only that sharing works once the permissions fit and that Reset always does; codes and wordings of the
/// refusals are not.
/// </summary>
internal static class ShareRules
{
    private static readonly string[] GroupTypes = ["Subscriptions", "AADTenants"];

    /// <exception cref="RefusedException">InvalidParameter.</exception>
    public static void Refuse(JsonObject? profile, JsonObject body)
    {
        var refusal = body.TextAt("operationType") switch
        {
            "Add" or "Remove" => Permission(profile, body, "Groups") ?? Groups(body),
            "EnableCommunity" => Permission(profile, body, "Community"),
            "Reset" => null,
            var other => Refusal.InvalidParameter($"The value '{other}' of parameter operationType is invalid.", "operationType"),
        };
        if (refusal is not null)
            throw refusal.Raise();
    }

    private static Refusal? Permission(JsonObject? profile, JsonObject body, string needed)
    {
        var there = profile.TextAt("permissions") ?? "Private";
        return there == needed
            ? null
            : Refusal.InvalidParameter(
                $"The operation '{body.TextAt("operationType")}' is not allowed on a gallery whose sharing permission is '{there}'. " +
                $"The sharing permission must be '{needed}'.", "operationType");
    }

    private static Refusal? Groups(JsonObject body)
    {
        var groups = body.ObjectsAt("groups").ToArray();
        if (groups.Length == 0)
            return Refusal.InvalidParameter("Required parameter 'groups' is missing (null).", "groups");
        if (groups.FirstOrDefault(group => !GroupTypes.Contains(group.TextAt("type"), StringComparer.Ordinal)) is { } unknown)
            return Refusal.InvalidParameter($"The value '{unknown.TextAt("type")}' of parameter groups.type is invalid.", "groups.type");
        return groups.SelectMany(group => group.TextsAt("ids")).FirstOrDefault(id => !Guid.TryParse(id, out _)) is { } id
            ? Refusal.InvalidParameter($"The value '{id}' of parameter groups.ids is invalid.", "groups.ids")
            : null;
    }
}
