using System.Globalization;
using System.Text.Json;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>What a resource's own JSON says against its delete. Anything unknown counts against it.</summary>
internal static class CascadeConcerns
{
    public static IEnumerable<CascadeConcern> Of(ResourceId id, JsonElement resource, DateTimeOffset now)
    {
        var properties = resource.Member("properties");
        if (properties.Text("provisioningState") is not ("Succeeded" or "Failed") and var state)
            yield return Concern("ResourceInFlight", id, ("resource", id.ToString()), ("state", state ?? "unknown"));
        if (IsProtected(properties, now))
            yield return Concern("DeletionBlockedBeforeEndOfLife", id, ("version", id.Name), ("endOfLifeDate", EndOfLife(properties)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"));
        if (properties.Member("softDeletePolicy").Flag("isSoftDeleteEnabled") is true)
            yield return Concern("SoftDeleteEnabled", id, ("gallery", id.Name));
        if (properties.Member("sharingProfile").Text("permissions") is { } sharing && sharing is not "Private")
            yield return Concern("GalleryIsShared", id, ("gallery", id.Name), ("permissions", sharing));
    }

    public static CascadeConcern Concern(string id, ResourceId resource, params (string Name, string Value)[] values)
    {
        var text = KnownErrorCatalog.Default.Text(id, CultureInfo.CurrentUICulture, values.ToDictionary(value => value.Name, value => value.Value));
        return new(id, resource, text.Message, text.Fix);
    }

    /// <summary>Protected until its end of life; without that date, until somebody gives one (article, row version-newest-only).</summary>
    private static bool IsProtected(JsonElement properties, DateTimeOffset now) =>
        properties.Member("safetyProfile").Flag("blockDeletionBeforeEndOfLife") is true && (EndOfLife(properties) is not { } end || end > now);

    private static DateTimeOffset? EndOfLife(JsonElement properties) => properties.Member("publishingProfile").Date("endOfLifeDate");
}
