using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Quotas;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>Target regions and replica counts (version-01, 05, 06, 35).</summary>
internal static class RegionRules
{
    private const string Profile = "galleryImageVersion.properties.publishingProfile";

    public static Refusal? Check(Write write)
    {
        var regions = write.Properties.ObjectsAt("publishingProfile.targetRegions").ToArray();
        return Unknown(write, regions) ?? Duplicates(regions) ?? Home(write, regions) ?? Counts(write, regions);
    }

    /// <summary>Not recorded of target regions; the words are those of a resource's own location, but the provider must be the one to say them.</summary>
    private static Refusal? Unknown(Write write, JsonObject[] regions)
    {
        var locations = write.Call.Subscription.Locations;
        var there = write.Existing.ObjectsAt("properties.publishingProfile.targetRegions").Select(Name).ToArray();
        var unknown = Array.Find(regions, region => !locations.Concat(there).Contains(Name(region), StringComparer.OrdinalIgnoreCase));
        return unknown is null
            ? null
            : GatewayRefusals.LocationNotAvailable(unknown.TextAt("name") ?? "", "Microsoft.Compute/galleries", locations) with
            {
                ByGateway = false, Target = Profile + ".targetRegions",
            };
    }

    private static Refusal? Duplicates(JsonObject[] regions) => regions.Select(Name).Distinct(StringComparer.Ordinal).Count() < regions.Length
        ? Refusal.InvalidParameter("Duplicate regions are not allowed in target publishing regions.", Profile + ".targetRegions")
        : null;

    // The recorded wording has the regions normalised and the location by its display name (packer#8895).
    private static Refusal? Home(Write write, JsonObject[] regions)
    {
        var names = regions.Select(Name).ToArray();
        return names.Length == 0 || names.Contains(RegionTable.Normalize(write.Location ?? ""), StringComparer.Ordinal)
            ? null
            : Refusal.InvalidParameter(
                $"Gallery image version publishing profile regions '{string.Join(",", names)}' must contain the location of image version " +
                $"'{RegionTable.DisplayName(write.Location ?? "")}'.", Profile + ".targetRegions");
    }

    private static Refusal? Counts(Write write, JsonObject[] regions)
    {
        var most = Quota.Replicas.LimitIn(write.State);
        var sets = regions.SelectMany(region => region.ObjectsAt("additionalReplicaSets"));
        return Count(write.Properties.NumberAt("publishingProfile.replicaCount"), most, ".replicaCount")
            ?? First(regions, most, ".targetRegions.regionalReplicaCount")
            ?? First(sets, most, ".targetRegions.additionalReplicaSets.regionalReplicaCount");
    }

    private static Refusal? First(IEnumerable<JsonObject> holders, int most, string path) => holders
        .Select(holder => Count(holder.NumberAt("regionalReplicaCount"), most, path))
        .FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Count(int? value, int most, string path) => value is null || (value >= 1 && value <= most)
        ? null
        : Refusal.InvalidParameter(string.Create(CultureInfo.InvariantCulture,
            $"The value '{value}' of parameter '{Profile}{path}' is out of range. The value must be between '1' and '{most}', inclusive."), Profile + path);

    private static string Name(JsonObject region) => RegionTable.Normalize(region.TextAt("name") ?? "");
}
