using System.Globalization;

namespace GalleryTools.Core.Validation;

/// <summary>The version's home region and the regions it is replicated to. Whether a region exists, only the service knows.</summary>
internal static class RegionRules
{
    /// <summary>Source: <c>location</c> is required of every tracked resource in the specification.</summary>
    public static IEnumerable<Violation> LocationIsGiven(ImageVersionRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Location))
            yield return Violation.At("location", request.Location);
    }

    /// <summary>Source: <c>TargetRegion.name</c> is required in the specification.</summary>
    public static IEnumerable<Violation> TargetRegionsAreNamed(ImageVersionRequest request) => request.TargetRegions
        .Select((region, index) => (region, index))
        .Where(entry => string.IsNullOrWhiteSpace(entry.region.Name))
        .Select(entry => Violation.At(
            RequestPath.Region(entry.index, "name"),
            entry.region.Name,
            ("position", (entry.index + 1).ToString(CultureInfo.InvariantCulture))));

    /// <summary>Source: version-35; github.com/hashicorp/terraform-provider-azurerm/issues/7751 has 'West US' beside 'westus'.</summary>
    public static IEnumerable<Violation> TargetRegionsAreUnique(ImageVersionRequest request)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < request.TargetRegions.Count; index++)
        {
            if (request.TargetRegions[index].Name is not { } name || RegionName.Normalize(name) is not { Length: > 0 } region || first.TryAdd(region, name))
                continue;
            yield return Violation.At(RequestPath.Region(index, "name"), name, ("region", region), ("first", first[region]), ("second", name));
        }
    }

    /// <summary>Source: version-05. Without any target regions the service replicates to the home region alone.</summary>
    public static IEnumerable<Violation> HomeRegionIsTarget(ImageVersionRequest request)
    {
        var named = request.TargetRegions.Select(region => region.Name).OfType<string>().Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        if (string.IsNullOrWhiteSpace(request.Location) || named.Count == 0 || named.Exists(name => RegionName.AreSame(name, request.Location)))
            yield break;
        yield return Violation.At(RequestPath.Regions, string.Join(", ", named), ("regions", string.Join(", ", named)), ("location", request.Location));
    }

    /// <summary>Source: <c>excludeFromLatest</c> in the specification; deployment-01 and -03 are what its users would meet.</summary>
    public static IEnumerable<Violation> SomeRegionServesLatest(ImageVersionRequest request)
    {
        var everywhere = request.ExcludeFromLatest == true;
        if (everywhere || (request.TargetRegions.Count > 0 && request.TargetRegions.All(region => region.ExcludeFromLatest == true)))
        {
            yield return Violation.At(
                everywhere ? RequestPath.Publishing("excludeFromLatest") : RequestPath.Regions,
                "true",
                ("version", request.VersionName ?? ""));
        }
    }
}
