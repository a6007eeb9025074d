using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Providers;

/// <summary>What ARM checks of <c>api-version</c>.</summary>
internal static class ApiVersions
{
    private static readonly string[] OfResources = ["2025-04-01", "2024-11-01", "2022-12-01", "2022-09-01", "2021-04-01", "2020-06-01", "2019-10-01"];

    /// <exception cref="RefusedException">MissingApiVersionParameter or InvalidApiVersionParameter.</exception>
    public static void RequireWellFormed(ArmRequest request)
    {
        if (request.ApiVersion.Length == 0)
            throw GatewayRefusals.MissingApiVersion().Raise();
        var date = request.ApiVersion.EndsWith("-preview", StringComparison.OrdinalIgnoreCase) ? request.ApiVersion[..^8] : request.ApiVersion;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw GatewayRefusals.InvalidApiVersion(request.ApiVersion, OfResources).Raise();
    }

    /// <exception cref="RefusedException">NoRegisteredProviderFound: gallery API versions are not Compute's.</exception>
    public static void RequireRegistered(Call call, ResourceType type, string? location)
    {
        if (type.GallerySince is null || type.ApiVersions.Contains(call.Request.ApiVersion, StringComparer.OrdinalIgnoreCase))
            return;
        var locations = call.Subscription.Locations;
        var place = RegionTable.Normalize(location ?? (locations.Count > 0 ? locations[0] : ""));
        throw GatewayRefusals.NoRegisteredProvider(place, call.Request.ApiVersion, type.Type, type.ApiVersions, locations).Raise();
    }
}
